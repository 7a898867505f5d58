/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import dev.carrel.analysis.facts.FieldAccess;
import dev.carrel.analysis.facts.FieldRef;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.report.StaticKind;
import java.util.Optional;

/**
 * A static field with its judgement.
 *
 * @param field the field
 * @param kind the judgement
 * @param reason why, as a phrase that goes on after the name of the field
 * @param code how to report it; empty when there is nothing to report
 * @param decidedBy the instruction that decided, if there is one
 */
public record JudgedStatic(
        FieldRef field, StaticKind kind, String reason, Optional<FindingCode> code, Optional<FieldAccess> decidedBy) {

    static JudgedStatic mutable(FieldRef field, FindingCode code, String reason) {
        return new JudgedStatic(field, StaticKind.MUTABLE, reason, Optional.of(code), Optional.empty());
    }
}
