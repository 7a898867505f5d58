/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

/** How a static field was judged; the order of the constants is from harmless to harmful. */
public enum StaticKind {
    /** A primitive or string that is fixed when the class is initialised. */
    CONSTANT,
    /** Refers to an object that cannot change, nor can anything it reaches. */
    IMMUTABLE,
    /** Filled on first use, always with an immutable value; reported, not trusted. */
    LAZY,
    /** Changes, or cannot be shown not to. */
    MUTABLE
}
