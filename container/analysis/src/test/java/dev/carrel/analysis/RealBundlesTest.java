/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.report.ReportText;
import dev.carrel.analysis.report.Severity;
import dev.carrel.analysis.report.StaticKind;
import dev.carrel.analysis.report.Verdict;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the analysis says about bundles from Maven Central. The run leaves the table for docs/analysis.md, with times, in
 * target/real-bundles.md.
 */
class RealBundlesTest {
    private static final Path BUNDLES = Path.of("target", "real-bundles");
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "analysis.md");
    private static final Map<String, AnalysisReport> REPORTS = new TreeMap<>();

    @BeforeAll
    static void analyse() throws IOException {
        List<String> table = new ArrayList<>();
        for (Path jar : jars()) {
            long start = cpuMillis();
            AnalysisReport report = new StateAnalyzer().analyze(ClassFileSource.of(jar));
            REPORTS.put(name(jar), report);
            table.add(row(name(jar), report) + " " + (cpuMillis() - start) + " |");
        }
        Files.write(Path.of("target", "real-bundles.md"), table);
    }

    @Test
    void thereAreThirtyOfThem() {
        assertTrue(REPORTS.size() >= 30, () -> REPORTS.keySet().toString());
    }

    @Test
    void bundlesThatAreKnownToKeepStateAreNotShareable() {
        for (String known : List.of("h2-", "logback-classic-", "logback-core-", "groovy-", "sqlite-jdbc-")) {
            Map.Entry<String, AnalysisReport> bundle = REPORTS.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(known))
                    .findFirst()
                    .orElseThrow();
            assertNotEquals(Verdict.SHAREABLE, bundle.getValue().verdict(), bundle::getKey);
        }
    }

    @Test
    void theDocumentSaysWhatTheAnalysisSays() throws IOException {
        String page = Files.readString(DOCUMENT);
        REPORTS.forEach((name, report) ->
                assertTrue(page.contains(row(name, report)), () -> DOCUMENT + " lacks the row " + row(name, report)));
    }

    @Test
    void everyReportIsReadAsItWasWritten() {
        REPORTS.forEach((name, report) -> assertEquals(report, ReportText.read(ReportText.write(report)), name));
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path jar) {
        return jar.getFileName().toString().replace(".jar", "");
    }

    private static String row(String name, AnalysisReport report) {
        return "| " + name + " | " + report.verdict().label() + " | " + report.classes() + " | "
                + report.count(StaticKind.CONSTANT) + " | " + report.count(StaticKind.IMMUTABLE) + " | "
                + report.count(StaticKind.LAZY) + " | " + report.count(StaticKind.MUTABLE) + " | "
                + report.count(Severity.ERROR) + " | " + report.count(Severity.WARNING) + " | "
                + report.count(Severity.NOTE) + " |";
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
