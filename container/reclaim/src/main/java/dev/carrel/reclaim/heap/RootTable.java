/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.util.HashMap;
import java.util.Map;

/**
 * The roots of the garbage collector, by the object that each holds.
 *
 * <p><b>Threads.</b> Confined to one.
 */
final class RootTable {

    private final LongTable roots = new LongTable();
    private final LongTable threadObjects = new LongTable();
    private final Map<Integer, Long> threads = new HashMap<>();

    void add(Root kind, long id, int thread, int depth) {
        if (kind == Root.THREAD) {
            threads.put(thread, id);
            threadObjects.putIfAbsent(id, thread, 0);
        }
        if (id != 0) {
            roots.putIfAbsent(id, kind.tag(), ((long) thread << 32) | (depth & 0xffff_ffffL));
        }
    }

    boolean contains(long id) {
        return roots.contains(id);
    }

    Root kindOf(long id) {
        return threadObjects.contains(id) ? Root.THREAD : Root.ofTag((int) roots.first(id));
    }

    /** The number of the thread that a root belongs to. */
    int threadOf(long id) {
        return threadObjects.contains(id) ? (int) threadObjects.first(id) : (int) (roots.second(id) >> 32);
    }

    int depthOf(long id) {
        return (int) roots.second(id);
    }

    /** The thread object with a number, or 0. */
    long threadObject(int number) {
        return threads.getOrDefault(number, 0L);
    }
}
