/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;

/**
 * Sees the objects of a heap dump as they pass by. The input stands at the bytes of the object and need not be read.
 *
 * <p><b>Threads.</b> Confined to one.
 */
interface HeapVisitor {

    /** An instance: {@code length} bytes of fields are available with {@code idAt}. */
    void instance(long id, long classId, int length, HprofInput input) throws IOException;

    /** An array of objects: {@code length} identifiers follow in the input. */
    void array(long id, long classId, int length, HprofInput input) throws IOException;

    /** An array of primitives: {@code bytes} bytes follow in the input. */
    default void primitives(long id, int bytes, HprofInput input) throws IOException {
        // most visitors look for references
    }
}
