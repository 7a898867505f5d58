/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.report;

import dev.carrel.benchmarks.footprint.Footprint;
import dev.carrel.benchmarks.footprint.Subject;
import dev.carrel.benchmarks.sample.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Everything that one run measured. */
public final class Measurements {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Map<Answer, Samples> answers = new LinkedHashMap<>();
    private final List<Footprint> footprints = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Takes what one round of JMH gave.
     *
     * @param results of benchmarks in mode average time
     */
    public void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            Samples samples = answers.computeIfAbsent(answer(params), answer -> new Samples());
            double nanos = TimeUnit.NANOSECONDS.convert(1, params.getTimeUnit());
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    samples.add(iteration.getPrimaryResult().getScore() * nanos);
                    Result<?> allocated = iteration.getSecondaryResults().get(ALLOCATED);
                    if (allocated != null) {
                        samples.addAllocated(allocated.getScore());
                    }
                }
            }
        }
    }

    private static Answer answer(BenchmarkParams params) {
        String[] name = params.getBenchmark().split("\\.", -1);
        Map<String, String> given = new TreeMap<>();
        params.getParamsKeys().forEach(key -> given.put(key, params.getParam(key)));
        return new Answer(
                name[name.length - 2], String.join(" ", given.values()), name[name.length - 1], params.getThreads());
    }

    /**
     * Takes a footprint.
     *
     * @param footprint what one JVM measured
     */
    public void add(Footprint footprint) {
        footprints.add(footprint);
    }

    /**
     * Takes a sentence that the report must say.
     *
     * @param sentence what could not be measured, and why
     */
    public void note(String sentence) {
        notes.add(sentence);
    }

    /**
     * The answers.
     *
     * @return in the order in which they were measured first
     */
    public Map<Answer, Samples> answers() {
        return Map.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param question the benchmark's class
     * @param condition its parameters, or empty
     * @param peer its method
     * @param threads how many
     * @return its samples, or empty when it was not asked
     */
    public Optional<Samples> answer(String question, String condition, String peer, int threads) {
        return Optional.ofNullable(answers.get(new Answer(question, condition, peer, threads)));
    }

    /**
     * Conditions and peers of a question.
     *
     * @param question the benchmark's class
     * @param threads how many
     * @return in the order in which they were measured
     */
    public List<Answer> of(String question, int threads) {
        return answers.keySet().stream()
                .filter(answer -> answer.question().equals(question) && answer.threads() == threads)
                .toList();
    }

    /**
     * The footprints.
     *
     * @return in the order in which they were measured
     */
    public List<Footprint> footprints() {
        return List.copyOf(footprints);
    }

    /**
     * The footprint of a subject with a module, of the largest number of them.
     *
     * @param subject any
     * @param sample or empty
     * @return the footprint, or empty when it was not measured
     */
    public Optional<Footprint> footprint(Subject subject, Optional<Sample> sample) {
        return footprints.stream()
                .filter(each -> each.subject() == subject && each.sample().equals(sample))
                .reduce((first, second) -> second);
    }

    /**
     * The sentences.
     *
     * @return for the end of the report
     */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
