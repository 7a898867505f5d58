/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.util.List;

/**
 * How a root of the garbage collector holds an object.
 *
 * @param root what kind of root it starts from, in words
 * @param steps from the root's object to the one that holds the target
 * @param soft whether a soft reference is on the way, so that the JVM lets go when memory gets short
 */
public record HeapPath(String root, List<Step> steps, boolean soft) {

    /** Keeps its own copy of the steps. */
    public HeapPath {
        steps = List.copyOf(steps);
    }

    /**
     * One object, and how it holds the next.
     *
     * @param holder the name of its class, or of itself when it is a class
     * @param via how it holds the next object, for example {@code .value}, {@code [3]} or {@code static CACHE}
     * @param own whether it belongs to the class space that the path leads to
     */
    public record Step(String holder, String via, boolean own) {}
}
