/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.benchmarks.report.MarkdownReport;
import dev.carrel.benchmarks.report.Measurements;
import dev.carrel.benchmarks.sample.Workshop;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs: each once and for a moment, in this JVM. What they measure is of no interest here. */
final class BenchmarksTest {

    private static final Path TARGET = Path.of(System.getProperty("carrel.benchmarks.target", "target"));

    @Test
    void everyPeerAnswersEveryQuestion() throws Exception {
        Collection<RunResult> results = run("EmptyTenant|ImportShared|ServiceCall|ServiceLookup|DeployToFirstCall");
        Measurements measured = new Measurements();
        measured.add(results);
        Map<String, Long> peers = measured.answers().keySet().stream()
                .collect(Collectors.groupingBy(answer -> answer.question(), Collectors.counting()));
        assertEquals(
                Map.of(
                        "EmptyTenant",
                        5L,
                        "ImportShared",
                        4L,
                        "ServiceCall",
                        6L,
                        "ServiceLookup",
                        6L,
                        "DeployToFirstCall",
                        2L),
                peers);
        String page = new MarkdownReport(measured).render("# Preface", List.of("here"));
        assertTrue(page.contains("| felixPerTenant |"), page);
        assertTrue(page.contains("Leased call"), page);
    }

    @Test
    void everyPeerLoadsTheDatabaseAndAsksItAQuestion() throws Exception {
        Collection<RunResult> results = run("ImportAndFree", "H2");
        assertEquals(
                new TreeSet<>(List.of(
                        "bareClassLoader",
                        "carrel",
                        "carrelWithScope",
                        "equinoxPerTenant",
                        "felixOneFramework",
                        "felixPerTenant",
                        "jbossModules",
                        "pf4j")),
                results.stream()
                        .map(result -> result.getParams().getBenchmark().replaceFirst(".*\\.", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Collection<RunResult> run(String questions, String... samples) throws Exception {
        Workshop.prepare(TARGET);
        System.setProperty(Workshop.PROPERTY, TARGET.toAbsolutePath().toString());
        try {
            return quietly(questions, samples);
        } finally {
            System.clearProperty(Workshop.PROPERTY);
        }
    }

    private static Collection<RunResult> quietly(String questions, String... samples) throws RunnerException {
        var options = new OptionsBuilder()
                .include(questions)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .param("services", "1")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        return new Runner(
                        samples.length == 0
                                ? options.build()
                                : options.param("sample", samples).build())
                .run();
    }
}
