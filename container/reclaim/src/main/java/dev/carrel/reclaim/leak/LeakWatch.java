/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Watches freed class spaces until they are collected. Holds them weakly only.
 *
 * <p><b>Threads.</b> Safe for use by several threads; watching never waits.
 */
public final class LeakWatch {

    private final Queue<Watched> watched = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** Starts to watch a class space that was freed just now. */
    public void watch(String label, ClassLoader loader) {
        watched.add(new Watched(numbers.incrementAndGet(), label, loader));
    }

    /** The freed class spaces that are still in memory, the oldest first; says nothing about whether they are held. */
    public List<WatchedSpace> alive() {
        watched.removeIf(Watched::isGone);
        return watched.stream().map(Watched::toSpace).toList();
    }

    /**
     * Prompts the garbage collector until every watched class space is gone.
     *
     * @param limit how long to try
     * @return the class spaces that are still there: the leaks
     */
    public List<WatchedSpace> awaitCollected(Duration limit) {
        FullGc.await(() -> alive().isEmpty(), limit);
        return alive();
    }

    /**
     * Takes a heap dump of this JVM and says what holds each class space that is still there. The dump is as large as the
     * living heap and stops the JVM while it is written; it is deleted afterwards.
     *
     * @param folder where the dump goes
     * @throws IOException when the dump cannot be written or read
     */
    public LeakReport report(Path folder) throws IOException {
        if (alive().isEmpty()) {
            return new LeakReport(List.of());
        }
        return new LeakInspection(List.copyOf(watched)).inspect(folder);
    }
}
