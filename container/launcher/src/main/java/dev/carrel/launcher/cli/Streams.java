/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What the commands of a process read and print.
 *
 * @param in what a script is read from
 * @param raw for results of scripts
 * @param out for results, in the terminal's encoding
 * @param err for failures, in the terminal's encoding
 */
public record Streams(InputStream in, PrintStream raw, PrintWriter out, PrintWriter err) {

    /**
     * Streams of a process that is asked for nothing but results and failures.
     *
     * @param out for results
     * @param err for failures
     * @return without input, and without a place for what scripts print
     */
    public static Streams printing(PrintWriter out, PrintWriter err) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new Streams(
                InputStream.nullInputStream(), new PrintStream(nowhere, false, StandardCharsets.UTF_8), out, err);
    }
}
