/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks;

import dev.carrel.benchmarks.footprint.Footprint;
import dev.carrel.benchmarks.footprint.FootprintPlan;
import dev.carrel.benchmarks.footprint.Forks;
import dev.carrel.benchmarks.report.MarkdownReport;
import dev.carrel.benchmarks.report.Measurements;
import dev.carrel.benchmarks.report.Surroundings;
import dev.carrel.benchmarks.sample.Workshop;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code integration-tests/benchmarks/run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Measures Carrel beside what a user would pick instead, all in one run, and writes a table.",
        footer = {"", "The table is OUT/benchmarks.md, the raw figures are OUT/*.json and OUT/footprints.txt."})
public final class Main implements Callable<Integer> {

    @Option(names = "--quick", description = "Fewer questions, one short round: under three minutes.")
    private boolean quick;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: target/results).")
    private @Nullable Path out;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "Only benchmarks whose name (Class.method) is found by it; no footprints, no threads.")
    private @Nullable String only;

    @Option(names = "--publish", paramLabel = "FILE", description = "Write the table to this file as well.")
    private @Nullable Path publish;

    @Spec
    private @Nullable CommandSpec spec;

    private final Path target;

    private Main(Path target) {
        this.target = target;
    }

    /**
     * Runs it.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        Path target = Path.of(System.getProperty(Workshop.PROPERTY, "target"));
        System.exit(new CommandLine(new Main(target)).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Surroundings surroundings = new Surroundings();
        Workshop.prepare(target);
        Path results = Files.createDirectories(out == null ? target.resolve("results") : out);
        Measurements measured = new Measurements();
        Rounds rounds = new Rounds(only == null ? ".*" : only, quick, results);
        for (int round = 1; round <= rounds.count(); round++) {
            rounds.run(round, measured);
        }
        if (only == null) {
            footprints(measured, results);
            measured.note("CPython sub-interpreters: " + PythonPeer.measure(results));
        }
        String page = new MarkdownReport(measured).render(preface(), surroundings.lines(arguments(), target));
        Path table = Files.writeString(results.resolve("benchmarks.md"), page);
        if (publish != null) {
            Files.writeString(publish, page);
        }
        PrintWriter console = console();
        console.println(page);
        console.println("Written to " + table);
        console.flush();
        return 0;
    }

    private void footprints(Measurements measured, Path results) throws IOException {
        Forks forks = new Forks();
        List<String> lines = new ArrayList<>();
        for (FootprintPlan plan : FootprintPlan.all(quick)) {
            Optional<Footprint> found = forks.run(plan);
            found.ifPresent(measured::add);
            lines.add(plan + " -> " + found.map(Object::toString).orElse("failed"));
            console().println(lines.get(lines.size() - 1));
            console().flush();
            if (found.isEmpty()) {
                measured.note("The footprint of " + plan + " failed.");
            }
        }
        Files.write(results.resolve("footprints.txt"), lines);
    }

    private PrintWriter console() {
        if (spec == null) {
            throw new IllegalStateException("picocli has set no command");
        }
        return spec.commandLine().getOut();
    }

    private List<String> arguments() {
        if (spec == null) {
            return List.of();
        }
        return spec.commandLine().getParseResult().originalArgs();
    }

    private static String preface() {
        try (InputStream text = Main.class.getResourceAsStream("preface.md")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
