/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lease;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A few places for threads that hold a lease. A thread begins to look at a place of its own, so that threads seldom meet;
 * when all places are taken, another block follows.
 *
 * <p><b>Threads.</b> Safe for use by several threads; nobody waits.
 */
final class LeaseBlock {

    private static final int PLACES = 8;

    private final AtomicReferenceArray<@Nullable Thread> holders = new AtomicReferenceArray<>(PLACES);
    private final AtomicReference<@Nullable LeaseBlock> next = new AtomicReference<>();

    /** Takes a place; the answer is negative when all are taken. */
    int take(Thread thread) {
        int first = (int) thread.getId();
        for (int step = 0; step < PLACES; step++) {
            int place = (first + step) & (PLACES - 1);
            if (holders.getPlain(place) == null && holders.compareAndSet(place, null, thread)) {
                return place;
            }
        }
        return -1;
    }

    void giveBack(int place) {
        holders.set(place, null);
    }

    LeaseBlock next() {
        LeaseBlock known = next.get();
        if (known != null) {
            return known;
        }
        LeaseBlock made = new LeaseBlock();
        LeaseBlock first = next.compareAndExchange(null, made);
        return first == null ? made : first;
    }

    /** Adds the holders of this block and those that follow, one thread left out. */
    void addHolders(List<Thread> threads, Thread except) {
        for (LeaseBlock block = this; block != null; block = block.next.get()) {
            for (int place = 0; place < PLACES; place++) {
                Thread holder = block.holders.get(place);
                if (holder != null && holder != except) {
                    threads.add(holder);
                }
            }
        }
    }
}
