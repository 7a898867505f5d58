/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.report.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * One file or folder with what was found in it.
 *
 * @param path where it is
 * @param report everything that was found
 * @param findings what is left when the accepted findings are taken out
 */
public record LintedBundle(Path path, AnalysisReport report, List<Finding> findings) {

    public LintedBundle {
        findings = List.copyOf(findings);
    }

    /** How many findings the baseline accepts. */
    public int accepted() {
        return report.findings().size() - findings.size();
    }

    /** The name of the file, as in headings. */
    public String name() {
        Path file = path.toAbsolutePath().normalize().getFileName();
        return file == null ? path.toString() : file.toString();
    }
}
