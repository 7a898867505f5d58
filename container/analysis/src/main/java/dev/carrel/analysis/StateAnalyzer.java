/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis;

import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.source.ClassFile;
import dev.carrel.analysis.source.ClassFileSink;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the class files of a bundle and tells which state can cross between its module objects.
 *
 * <p>Threads. Safe: an analyzer has no state; each call works on its own.
 */
public final class StateAnalyzer {

    /**
     * Analyses one bundle.
     *
     * @throws IOException if the content as a whole cannot be read; single classes that cannot be are findings
     */
    public AnalysisReport analyze(ClassFileSource source) throws IOException {
        return analyze(source, AnalysisProgress.NONE);
    }

    /**
     * Analyses one bundle and tells how far it has come.
     *
     * @throws IOException if the content as a whole cannot be read; single classes that cannot be are findings
     */
    public AnalysisReport analyze(ClassFileSource source, AnalysisProgress progress) throws IOException {
        List<ClassFile> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        source.feed(new ClassFileSink() {
            @Override
            public void classFile(ClassFile file) {
                files.add(file);
                progress.read(files.size());
                findings.add(new Finding(
                        FindingCode.UNREADABLE_CLASS, file.path(), "", "", 0, "The class was not followed yet."));
            }

            @Override
            public void unreadable(String path, String reason) {
                findings.add(new Finding(
                        FindingCode.UNREADABLE_ARCHIVE,
                        path,
                        "",
                        "",
                        0,
                        "The archive cannot be read: " + reason + "."));
            }
        });
        return new AnalysisReport(files.size(), 0, List.of(), findings);
    }
}
