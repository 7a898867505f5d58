/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.xxlimited;

/** What went wrong in this module object; other module objects have an exception class of their own. */
@SuppressWarnings("JavaLangClash") // named as in Python, whose module this one is told after
public final class Error extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Error(String sentence) {
        super(sentence);
    }
}
