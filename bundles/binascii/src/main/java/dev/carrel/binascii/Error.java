/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.binascii;

/** The text is not what it is said to be: not hexadecimal digits, not base 64. */
@SuppressWarnings("JavaLangClash") // named as in Python, whose examples are told with it
public final class Error extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Error(String sentence) {
        super(sentence);
    }
}
