/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Watches freed class spaces until they are collected. Holds them weakly only.
 *
 * <p><b>Threads.</b> Safe for use by several threads; watching never waits.
 */
public final class LeakWatch {

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    /** Starts to watch a class space that was freed just now. */
    public void watch(String label, ClassLoader loader) {
        entries.add(new Entry(label, loader.getClass().getName(), System.nanoTime(), new WeakReference<>(loader)));
    }

    /** The freed class spaces that are still in memory, the oldest first; says nothing about whether they are held. */
    public List<WatchedSpace> alive() {
        entries.removeIf(entry -> entry.loader().refersTo(null));
        long now = System.nanoTime();
        return entries.stream().map(entry -> entry.toSpace(now)).toList();
    }

    /**
     * Prompts the garbage collector, also to let go of what is softly held, until every watched class space is gone.
     *
     * @param limit how long to try
     * @return the class spaces that are still there: the leaks
     */
    public List<WatchedSpace> awaitCollected(Duration limit) {
        FullGc.await(() -> alive().isEmpty(), limit);
        return alive();
    }

    /** A freed class space, held weakly. */
    private record Entry(String label, String loaderType, long watchedAt, WeakReference<ClassLoader> loader) {

        WatchedSpace toSpace(long now) {
            return new WatchedSpace(label, loaderType, Duration.ofNanos(now - watchedAt));
        }
    }
}
