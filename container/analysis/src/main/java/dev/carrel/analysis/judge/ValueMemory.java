/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import dev.carrel.analysis.flow.Activation;
import dev.carrel.analysis.report.FindingCode;
import java.util.IdentityHashMap;
import java.util.function.Supplier;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Remembers how values were judged while one static field is being judged. */
final class ValueMemory {
    private final IdentityHashMap<Activation, IdentityHashMap<SourceValue, Judgement>> known = new IdentityHashMap<>();

    /** The judgement of a value, computed if it is not known. A value that depends on itself counts as unknown. */
    Judgement answer(Activation at, SourceValue value, Supplier<Judgement> computation) {
        IdentityHashMap<SourceValue, Judgement> values =
                known.computeIfAbsent(at, activation -> new IdentityHashMap<>());
        Judgement answer = values.get(value);
        if (answer == null) {
            values.put(value, Judgement.mutable(FindingCode.UNKNOWN_STATIC, "an object that depends on itself"));
            answer = computation.get();
            values.put(value, answer);
        }
        return answer;
    }

    void clear() {
        known.clear();
    }
}
