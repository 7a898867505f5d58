/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.csv;

import org.jspecify.annotations.Nullable;

/** The text is no table in the dialect that was asked for. */
@SuppressWarnings("JavaLangClash") // named as in Python, whose examples are told with it
public final class Error extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Error(String sentence) {
        this(sentence, null);
    }

    Error(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
