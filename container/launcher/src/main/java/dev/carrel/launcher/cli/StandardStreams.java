/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import java.io.Console;

/** Whether somebody sits at the standard streams of this process. */
final class StandardStreams {

    private StandardStreams() {}

    /** Whether standard input and standard output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // null before Java 22, and isTerminal asks the newer ones
    static boolean areTerminal() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /* From Java 22 on there is a console object in any case, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("java.io.Console.isTerminal cannot be called.", e);
        }
    }
}
