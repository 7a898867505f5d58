/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import dev.carrel.analysis.StateAnalyzer;
import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Analyses files and folders one after the other.
 *
 * <p>Threads. Safe: immutable; each run works on its own.
 */
public final class Lint {
    private final Baseline baseline;
    private final LintProgress progress;

    /** A run that accepts what is in the baseline and reports how far it has come. */
    public Lint(Baseline baseline, LintProgress progress) {
        this.baseline = baseline;
        this.progress = progress;
    }

    /**
     * Analyses all these JARs and folders.
     *
     * @throws IOException if one of them cannot be read as a whole
     */
    public LintResult run(List<Path> paths) throws IOException {
        List<LintedBundle> bundles = new ArrayList<>();
        for (Path path : paths) {
            AnalysisReport report =
                    new StateAnalyzer().analyze(ClassFileSource.of(path), classes -> progress.read(path, classes));
            bundles.add(new LintedBundle(path, report, baseline.without(report.findings())));
        }
        return new LintResult(bundles);
    }
}
