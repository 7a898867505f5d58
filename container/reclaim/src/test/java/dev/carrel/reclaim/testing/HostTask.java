/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Work of the host's own on threads that it starts while it calls into a module. */
public final class HostTask implements Runnable {

    private static final Queue<HostTask> WAITING = new ConcurrentLinkedQueue<>();

    private final CountDownLatch end = new CountDownLatch(1);

    private HostTask() {}

    public static HostTask waiting() {
        HostTask task = new HostTask();
        WAITING.add(task);
        return task;
    }

    /** Lets all of them end. */
    public static void endAll() {
        WAITING.forEach(task -> task.end.countDown());
        WAITING.clear();
    }

    @Override
    public void run() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("A thread of the host was interrupted.", e);
        }
    }
}
