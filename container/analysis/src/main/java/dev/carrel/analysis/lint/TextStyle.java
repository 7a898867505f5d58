/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import dev.carrel.analysis.report.Severity;

/** How parts of a text are made to stand out. */
enum TextStyle {
    PLAIN,
    ANSI;

    String heading(String text) {
        return styled("1", text);
    }

    String quiet(String text) {
        return styled("2", text);
    }

    String severity(Severity severity, String text) {
        return styled(
                switch (severity) {
                    case ERROR -> "31";
                    case WARNING -> "33";
                    case NOTE -> "36";
                },
                text);
    }

    private String styled(String style, String text) {
        return this == PLAIN ? text : "\u001b[" + style + "m" + text + "\u001b[0m";
    }
}
