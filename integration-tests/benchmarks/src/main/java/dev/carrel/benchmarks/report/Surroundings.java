/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what a run was measured: the machine and its load, the JVM and its options, the versions of the peers. */
public final class Surroundings {

    private static final String PEERS =
            "(org\\.apache\\.felix\\.framework|org\\.eclipse\\.osgi|pf4j|jboss-modules|jmh-core).*";

    private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    private final Instant begun = Instant.now();
    private final double loadBefore = system.getSystemLoadAverage();

    /**
     * The lines of the report.
     *
     * @param arguments what the run was asked for
     * @param libraries the folder with the peers' JARs
     * @return one line for each thing
     */
    public List<String> lines(List<String> arguments, Path libraries) {
        var jvm = ManagementFactory.getRuntimeMXBean();
        List<String> lines = new ArrayList<>();
        lines.add("command: `integration-tests/benchmarks/run " + String.join(" ", arguments) + "`, begun "
                + begun.truncatedTo(ChronoUnit.MINUTES) + ", took "
                + Duration.between(begun, Instant.now()).toMinutes() + " min");
        lines.add("Java: " + jvm.getVmName() + " " + System.getProperty("java.runtime.version"));
        lines.add("options: those of `jvm.options` and `"
                + jvm.getInputArguments().stream()
                        .filter(argument -> argument.startsWith("-X"))
                        .collect(Collectors.joining(" "))
                + "`");
        lines.add(
                "machine: " + system.getAvailableProcessors() + " cores, " + system.getName() + " " + system.getArch());
        lines.add(String.format(
                Locale.ROOT,
                "load before the run %.1f, after it %.1f (a quiet machine shows 0 before, and about 1 after)",
                loadBefore,
                system.getSystemLoadAverage()));
        lines.add("peers: " + peers(libraries));
        return lines;
    }

    private static String peers(Path libraries) {
        return Stream.of("frameworks", "lib")
                .map(folder -> libraries.resolve(folder).toFile().list())
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .map(name -> name.replaceFirst("\\.jar$", ""))
                .filter(name -> name.matches(PEERS))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
