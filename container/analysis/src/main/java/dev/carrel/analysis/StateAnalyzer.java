/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis;

import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.StaticKind;
import dev.carrel.analysis.report.StaticState;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.ClassNode;

/**
 * Reads the class files of a bundle and tells which state can cross between its module objects.
 *
 * <p>Threads. Safe: an analyzer has no state; each call works on its own.
 */
public final class StateAnalyzer {

    /** Rises with each change by which the same content may get another verdict, so that kept ones are made again. */
    public static final int REVISION = 1;

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
        ClassReading reading = new ClassReading(progress);
        source.feed(reading);
        Set<Finding> findings = new LinkedHashSet<>(reading.findings());
        Set<StaticState> statics = new LinkedHashSet<>();
        for (List<ClassNode> view : reading.views()) {
            BundleAnalysis analysis = new BundleAnalysis(view);
            findings.addAll(analysis.findings());
            statics.addAll(analysis.statics());
        }
        Map<Boolean, List<StaticState>> constant =
                statics.stream().collect(Collectors.partitioningBy(state -> state.kind() == StaticKind.CONSTANT));
        return new AnalysisReport(
                reading.read(),
                constant.getOrDefault(true, List.of()).size(),
                constant.getOrDefault(false, List.of()),
                List.copyOf(findings));
    }
}
