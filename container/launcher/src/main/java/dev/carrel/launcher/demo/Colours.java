/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

/**
 * How text looks: coloured on a terminal, plain everywhere else and where {@code NO_COLOR} is set.
 *
 * @param on whether escape sequences are written
 */
public record Colours(boolean on) {

    /**
     * Looks where the output goes.
     *
     * @return colours for the process's standard output
     */
    public static Colours detect() {
        String noColor = System.getenv("NO_COLOR");
        return new Colours(
                (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && isTerminal());
    }

    String strong(String text) {
        return escaped("1", text);
    }

    String good(String text) {
        return escaped("32", text);
    }

    String bad(String text) {
        return escaped("1;31", text);
    }

    String faint(String text) {
        return escaped("36", text);
    }

    private String escaped(String code, String text) {
        return on ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    /* From Java 22 on there is a console without a terminal, too; it must be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Object console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
