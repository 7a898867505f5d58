/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Watches freed class spaces until they are collected. Holds them weakly only.
 *
 * <p><b>Threads.</b> Safe for use by several threads; watching never waits.
 */
public final class LeakWatch {

    private final ConcurrentNavigableMap<Integer, Watched> watched = new ConcurrentSkipListMap<>();
    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger lastCollected = new AtomicInteger();

    /** Starts to watch a class space that was freed just now. */
    public void watch(FreedSpace space, ClassLoader loader) {
        dropCollected();
        int number = numbers.incrementAndGet();
        watched.put(number, new Watched(number, space, loader, collected));
    }

    /** Starts to watch a class space that is nobody's module. */
    public void watch(String name, ClassLoader loader) {
        watch(new FreedSpace("", name, 0, 0), loader);
    }

    /** The freed class spaces that are still in memory, the oldest first; says nothing about whether they are held. */
    public List<WatchedSpace> alive() {
        // The queue hears of them a little later.
        watched.values().stream().filter(Watched::isGone).forEach(this::drop);
        return watched.values().stream()
                .map(each -> each.toSpace(each.number() < lastCollected.get()))
                .toList();
    }

    /** Hands over each class space that is still in memory, with its loader, the oldest first. */
    public void forEachAlive(BiConsumer<FreedSpace, ClassLoader> action) {
        for (Watched each : watched.values()) {
            ClassLoader loader = each.get();
            if (loader != null) {
                action.accept(each.space(), loader);
            }
        }
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
        return new LeakInspection(List.copyOf(watched.values())).inspect(folder);
    }

    private void dropCollected() {
        for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
            if (gone instanceof Watched each) {
                drop(each);
            }
        }
    }

    private void drop(Watched gone) {
        watched.remove(gone.number());
        lastCollected.accumulateAndGet(gone.number(), Math::max);
    }
}
