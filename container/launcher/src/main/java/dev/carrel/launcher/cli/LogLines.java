/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

/** Makes each message of the log one line, unless the user has said how it is to look. */
final class LogLines {

    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    private LogLines() {}

    /** To be called before anything is logged; it concerns the whole process. */
    static void use() {
        if (System.getProperty(FORMAT) == null && System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty(FORMAT, "%1$tFT%1$tT %4$s %5$s%6$s%n");
        }
    }
}
