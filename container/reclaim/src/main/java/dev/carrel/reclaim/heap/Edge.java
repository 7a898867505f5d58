/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

/** How one object holds the next, as a number: the identifier of a field's name, or one of these negative ones. */
final class Edge {

    /** An instance holds its class. */
    static final long CLASS = -1;
    /** A class holds its loader. */
    static final long LOADER = -2;
    /** A class holds the class above it. */
    static final long SUPER = -3;
    /** A class holds its protection domain. */
    static final long DOMAIN = -4;
    /** What a soft reference holds until memory gets short. */
    static final long SOFT = -5;

    private static final long FIRST_ELEMENT = -16;

    private Edge() {}

    static long element(int index) {
        return FIRST_ELEMENT - index;
    }

    static boolean isElement(long edge) {
        return edge <= FIRST_ELEMENT;
    }

    static int indexOf(long edge) {
        return (int) (FIRST_ELEMENT - edge);
    }
}
