/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The distribution, unpacked for a test.
 *
 * @param root the folder with {@code bin}
 */
record Installation(Path root) {

    private static final int PATIENCE_SECONDS = 120;

    /** What a program came to. */
    record Outcome(int status, String out, String err) {}

    static Path archive() {
        return Path.of(System.getProperty("carrel.archive"));
    }

    /** Unpacks the archive, as the README says. */
    static Installation in(Path folder) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-xzf", archive().toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        assertEquals(0, tar.waitFor(), "tar unpacks " + archive());
        try (Stream<Path> unpacked = Files.list(folder)) {
            List<Path> all = unpacked.filter(
                            each -> each.getFileName().toString().startsWith("carrel-"))
                    .toList();
            assertEquals(1, all.size(), "one folder was unpacked: " + all);
            return new Installation(all.get(0));
        }
    }

    /** The words that start the program. */
    List<String> command(String... arguments) {
        List<String> words = new ArrayList<>(List.of(root.resolve("bin/carrel").toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    /** What the program's environment has beside the usual: this test's own Java. */
    Map<String, String> environment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "CARREL_OPTS", "-Xmx256m -XX:TieredStopAtLevel=1");
    }

    /** Starts the program. */
    Process start(Path folder, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        builder.environment().putAll(environment());
        return builder.directory(folder.toFile()).start();
    }

    /** Runs the program to its end. */
    Outcome run(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        builder.environment().putAll(environment());
        Process process = builder.directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "it ends: " + builder.command());
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
