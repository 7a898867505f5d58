/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import java.util.Locale;
import java.util.Optional;

/** The forms in which a result can be shown. */
public enum LintFormat {
    /** For people, without colours. */
    TEXT,
    /** For people, with the colours of a terminal. */
    COLOURED_TEXT,
    /** For programs. */
    JSON,
    /** For code scanning: SARIF 2.1.0. */
    SARIF;

    /** Shows a result in this form. */
    public String render(LintResult result) {
        return switch (this) {
            case TEXT -> new TextReport(TextStyle.PLAIN).render(result);
            case COLOURED_TEXT -> new TextReport(TextStyle.ANSI).render(result);
            case JSON -> new JsonReport().render(result);
            case SARIF -> new SarifReport().render(result);
        };
    }

    /** The form that a user names with {@code --format}. */
    public static Optional<LintFormat> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "text" -> Optional.of(TEXT);
            case "json" -> Optional.of(JSON);
            case "sarif" -> Optional.of(SARIF);
            default -> Optional.empty();
        };
    }
}
