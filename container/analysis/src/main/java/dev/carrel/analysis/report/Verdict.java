/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

import java.util.Locale;

/** What a bundle may do with its classes; the order of the constants is from free to strict. */
public enum Verdict {
    /** Proven free of state in its classes: all module objects may use the same ones. */
    SHAREABLE,
    /** Has, or may have, state in its classes: each module object gets its own. */
    PRIVATE,
    /** Owns something that exists once for the whole process: not more than one module object at a time is safe. */
    SINGLE;

    /** The stricter of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The name used in text, manifests and files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
