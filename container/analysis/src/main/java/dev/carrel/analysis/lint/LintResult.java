/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import dev.carrel.analysis.report.Severity;
import java.util.List;

/**
 * What was found in all files of one run.
 *
 * @param bundles the files, in the order in which they were named
 */
public record LintResult(List<LintedBundle> bundles) {

    public LintResult {
        bundles = List.copyOf(bundles);
    }

    /** Whether a finding that is not accepted is at least as heavy as this. */
    public boolean reaches(Severity severity) {
        return bundles.stream().flatMap(bundle -> bundle.findings().stream()).anyMatch(finding -> finding.severity()
                .reaches(severity));
    }
}
