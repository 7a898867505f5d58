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

    private static final int PLACES = 4;

    /** So far from each other that two threads do not write to the same cache line. */
    private static final int DISTANCE = 16;

    private final AtomicReferenceArray<@Nullable Thread> holders = new AtomicReferenceArray<>(PLACES * DISTANCE);
    private final AtomicReference<@Nullable LeaseBlock> next = new AtomicReference<>();

    /** Takes a place; the answer is negative when all are taken. */
    int take(Thread thread) {
        int first = (int) thread.getId();
        for (int step = 0; step < PLACES; step++) {
            int place = ((first + step) & (PLACES - 1)) * DISTANCE;
            if (holders.getPlain(place) == null && holders.compareAndSet(place, null, thread)) {
                return place;
            }
        }
        return -1;
    }

    void giveBack(int place) {
        holders.set(place, null);
    }

    /** The block that a reference holds, made when it holds none. */
    static LeaseBlock in(AtomicReference<@Nullable LeaseBlock> holder) {
        LeaseBlock known = holder.get();
        if (known != null) {
            return known;
        }
        LeaseBlock made = new LeaseBlock();
        LeaseBlock first = holder.compareAndExchange(null, made);
        return first == null ? made : first;
    }

    LeaseBlock next() {
        return in(next);
    }

    /** Adds the holders of this block and those that follow, one thread left out. */
    void addHolders(List<Thread> threads, Thread except) {
        for (LeaseBlock block = this; block != null; block = block.next.get()) {
            for (int place = 0; place < PLACES; place++) {
                Thread holder = block.holders.get(place * DISTANCE);
                if (holder != null && holder != except) {
                    threads.add(holder);
                }
            }
        }
    }
}
