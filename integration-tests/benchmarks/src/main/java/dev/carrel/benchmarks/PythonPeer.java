/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPython's sub-interpreters, where there is a Python that is new enough. */
final class PythonPeer {

    private PythonPeer() {}

    /** Runs the script and says what came of it, in one line. */
    static String measure(Path results) throws IOException {
        try (InputStream text = PythonPeer.class.getResourceAsStream("subinterpreters.py")) {
            if (text == null) {
                throw new IOException("subinterpreters.py is not among the resources");
            }
            Path script = Files.write(results.resolve("subinterpreters.py"), text.readAllBytes());
            Process process = new ProcessBuilder("python3", script.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "skipped: python3 said nothing." : said;
        } catch (IOException e) {
            return "skipped: python3 cannot be run (" + e.getMessage() + ").";
        }
    }
}
