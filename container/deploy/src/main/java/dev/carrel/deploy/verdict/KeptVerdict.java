/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.verdict;

import dev.carrel.analysis.StateAnalyzer;
import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.api.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of an analysis: the verdict, and the first of the findings that led to it.
 *
 * @param verdict the verdict
 * @param reasons sentences with their codes
 */
record KeptVerdict(Verdict verdict, List<String> reasons) {

    private static final String HEADER = "carrel-verdict " + StateAnalyzer.REVISION;
    private static final int REASONS = 10;

    KeptVerdict {
        reasons = List.copyOf(reasons);
    }

    static KeptVerdict of(AnalysisReport report) {
        List<String> reasons = new ArrayList<>();
        report.deciding().stream()
                .limit(REASONS)
                .forEach(finding -> reasons.add(
                        finding.code().id() + " " + finding.className() + ": " + oneLine(finding.sentence())));
        int more = report.deciding().size() - reasons.size();
        if (more > 0) {
            reasons.add("and " + more + " more; carrel lint lists them all");
        }
        return new KeptVerdict(verdictOf(report), reasons);
    }

    private static Verdict verdictOf(AnalysisReport report) {
        return switch (report.verdict()) {
            case SHAREABLE -> Verdict.SHAREABLE;
            case PRIVATE -> Verdict.PRIVATE;
            case SINGLE -> Verdict.SINGLE;
        };
    }

    private static String oneLine(String sentence) {
        return sentence.replaceAll("\\R", " ");
    }

    String text() {
        return HEADER + "\n" + verdict + "\n" + String.join("\n", reasons) + "\n";
    }

    /** Reads a text; one of another revision, or a damaged one, says nothing. */
    static Optional<KeptVerdict> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
            return Optional.empty();
        }
        List<String> reasons = lines.subList(2, lines.size()).stream()
                .filter(line -> !line.isEmpty())
                .toList();
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(lines.get(1))) {
                return Optional.of(new KeptVerdict(verdict, reasons));
            }
        }
        return Optional.empty();
    }
}
