/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks;

import dev.carrel.benchmarks.report.Measurements;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * JMH, round after round: each round asks every peer every question once, in JVMs of their own, so that a machine that is
 * slow for a while is slow for all of them.
 *
 * @param only which benchmarks, a regular expression
 * @param quick shorter, with fewer conditions and one round
 * @param out the folder for JMH's own JSON
 */
record Rounds(String only, boolean quick, Path out) {

    private static final String THREADED =
            "(EmptyTenant\\.carrel|ImportAndFree\\.(carrel|bareClassLoader)|ImportShared\\.(carrel|bareActivator)|ServiceCall\\.carrelLeased)$";

    int count() {
        return quick ? 1 : 3;
    }

    void run(int round, Measurements into) throws RunnerException {
        ChainedOptionsBuilder one = options(round, 1);
        into.add(new Runner(one.include(only).build()).run());
        int cores = Runtime.getRuntime().availableProcessors();
        for (int threads : cores > 2 ? List.of(2, cores) : List.of(2)) {
            if (only.equals(".*")) {
                into.add(new Runner(options(round, threads)
                                .include(THREADED)
                                .param("sample", "PRIVATE_20")
                                .build())
                        .run());
            }
        }
    }

    private ChainedOptionsBuilder options(int round, int threads) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .threads(threads)
                .warmupIterations(quick ? 1 : 2)
                .warmupTime(TimeValue.milliseconds(quick ? 300 : 700))
                .measurementIterations(quick ? 2 : 3)
                .measurementTime(TimeValue.milliseconds(quick ? 200 : 700))
                .timeout(TimeValue.minutes(2))
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(out.resolve("jmh-round" + round + "-threads" + threads + ".json")
                        .toString());
        return quick ? options.param("sample", "SHARED_2", "PRIVATE_20").param("services", "1", "10000") : options;
    }
}
