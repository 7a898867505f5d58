/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

import java.util.List;

/**
 * What the analysis found in one bundle, and the verdict that follows from it.
 *
 * <p>Threads. Immutable, so safe.
 *
 * @param classes how many class files were read
 * @param constants how many static fields are plain constants; they are counted, not listed
 * @param statics the judgement of every other static field
 * @param findings all findings, in {@linkplain Finding#order() order}
 */
public record AnalysisReport(int classes, int constants, List<StaticState> statics, List<Finding> findings) {

    public AnalysisReport {
        statics = List.copyOf(statics);
        findings = findings.stream().distinct().sorted(Finding.order()).toList();
    }

    /** The strictest verdict that any finding asks for; shareable when none asks for more. */
    public Verdict verdict() {
        return findings.stream().map(finding -> finding.code().verdict()).reduce(Verdict.SHAREABLE, Verdict::and);
    }

    /** The findings that led to the verdict: those without which it would have been a freer one. */
    public List<Finding> deciding() {
        Verdict verdict = verdict();
        return verdict == Verdict.SHAREABLE
                ? List.of()
                : findings.stream()
                        .filter(finding -> finding.code().verdict() == verdict)
                        .toList();
    }

    /** How many static fields were judged like this. */
    public long count(StaticKind kind) {
        return kind == StaticKind.CONSTANT
                ? constants
                : statics.stream().filter(state -> state.kind() == kind).count();
    }

    /** How many findings have this severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
