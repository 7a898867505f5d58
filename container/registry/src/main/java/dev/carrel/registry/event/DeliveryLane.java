/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.event;

import java.util.ArrayDeque;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other on a thread that lives only while there are any.
 *
 * <p>Threads. Safe for use by many threads. The lock guards the queue; tasks run without it.
 */
final class DeliveryLane {

    private final ThreadFactory threads;
    private @Nullable ArrayDeque<Runnable> waiting;

    DeliveryLane(ThreadFactory threads) {
        this.threads = threads;
    }

    void add(Runnable task) {
        synchronized (this) {
            if (waiting != null) {
                waiting.add(task);
                return;
            }
            waiting = new ArrayDeque<>();
            waiting.add(task);
        }
        threads.newThread(this::drain).start();
    }

    private void drain() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    /** The next task; null, which ends the thread, when there is none. */
    private synchronized @Nullable Runnable next() {
        Runnable next = waiting == null ? null : waiting.poll();
        if (next == null) {
            waiting = null;
            notifyAll();
        }
        return next;
    }
}
