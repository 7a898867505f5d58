/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

import org.jspecify.annotations.Nullable;

/** Thrown when a text is not an analysis report that this version can read. */
public final class ReportFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReportFormatException(String message) {
        this(message, null);
    }

    public ReportFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
