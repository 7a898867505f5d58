/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.util.List;

/**
 * A class as a heap dump shows it.
 *
 * @param id the identifier of its class object
 * @param name its name, with dots
 * @param superId the class above it, or 0
 * @param loaderId its class loader, or 0 for the boot loader
 * @param domainId its protection domain, or 0
 * @param size the length of an instance
 * @param statics its static fields that hold objects
 * @param fields all fields that its instances have of their own, in the order of the file
 */
record HeapClass(
        long id,
        String name,
        long superId,
        long loaderId,
        long domainId,
        int size,
        List<StaticField> statics,
        List<Field> fields) {

    /** A static field and the object that it holds. */
    record StaticField(long nameId, long value) {}

    /** A field of instances; the type is the number that the format has for it. */
    record Field(long nameId, int type) {}
}
