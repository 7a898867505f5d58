/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.footprint;

import dev.carrel.benchmarks.sample.Workshop;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the measurements, each in a JVM of its own with the options of this one and a heap of two gigabytes. */
public final class Forks {

    private final String javaCommand;

    /** Uses the Java that runs this. */
    public Forks() {
        this.javaCommand = ProcessHandle.current().info().command().orElse("java");
    }

    /**
     * Runs one measurement.
     *
     * @param plan what to measure
     * @return the result, or empty when it failed
     * @throws IOException when the JVM does not start
     */
    public Optional<Footprint> run(FootprintPlan plan) throws IOException {
        List<String> command = new ArrayList<>(List.of(javaCommand));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xm"))
                .toList());
        command.addAll(List.of(
                "-Xmx2g",
                "-D" + Workshop.PROPERTY + "=" + System.getProperty(Workshop.PROPERTY),
                "-cp",
                System.getProperty("java.class.path"),
                Footprint.class.getName(),
                plan.subject().name(),
                plan.sample().map(Enum::name).orElse("EMPTY"),
                Integer.toString(plan.count())));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Optional<Footprint> found = Optional.empty();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(Footprint.MARK)) {
                    found = Optional.of(Footprint.parse(line));
                }
            }
        }
        return found;
    }
}
