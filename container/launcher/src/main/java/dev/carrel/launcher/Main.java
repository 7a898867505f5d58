/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher;

import dev.carrel.launcher.cli.CarrelCommand;
import dev.carrel.launcher.cli.Streams;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** The program {@code carrel}. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param arguments as the user typed them
     */
    public static void main(String[] arguments) {
        Streams streams = new Streams(
                System.in, System.out, writer(System.out, "stdout.encoding"), writer(System.err, "stderr.encoding"));
        System.exit(CarrelCommand.commandLine(streams).execute(arguments));
    }

    private static PrintWriter writer(PrintStream stream, String encoding) {
        String name = System.getProperty(encoding, System.getProperty("sun." + encoding));
        return new PrintWriter(stream, true, name == null ? Charset.defaultCharset() : Charset.forName(name));
    }
}
