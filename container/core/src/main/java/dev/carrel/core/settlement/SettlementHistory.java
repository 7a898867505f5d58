/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.settlement;

import dev.carrel.reclaim.Finding;
import dev.carrel.reclaim.ReclaimReport;
import dev.carrel.reclaim.leak.FreedSpace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last reports of frees that found something, in a ring: the newest takes the place of the oldest.
 *
 * <p><b>Threads.</b> Safe for use by several threads; nobody waits.
 */
final class SettlementHistory {

    private static final int KEPT = 256;

    private final AtomicReferenceArray<@Nullable Entry> ring = new AtomicReferenceArray<>(KEPT);
    private final AtomicLong entered = new AtomicLong();
    private final AtomicLong freed = new AtomicLong();
    private volatile List<Finding> unseen = List.of();

    /**
     * One report.
     *
     * @param space who was freed
     * @param at when it was settled
     * @param report what was found
     */
    record Entry(FreedSpace space, Instant at, ReclaimReport report) {}

    static boolean foundSomething(ReclaimReport report) {
        return report.findings().stream().anyMatch(finding -> finding.outcome() != Finding.Outcome.UNSEEN);
    }

    /** Counts a free, and keeps its report when it found something. */
    void enter(FreedSpace space, ReclaimReport report) {
        freed.incrementAndGet();
        unseen = report.unseen();
        if (foundSomething(report)) {
            enterLate(space, report);
        }
    }

    /** Keeps a report about a module object whose free was counted before. */
    Entry enterLate(FreedSpace space, ReclaimReport report) {
        Entry entry = new Entry(space, Instant.now(), report);
        ring.set((int) (entered.getAndIncrement() % KEPT), entry);
        return entry;
    }

    /** The reports, the oldest first. */
    List<Entry> entries() {
        long next = entered.get();
        List<Entry> entries = new ArrayList<>();
        for (long number = Math.max(0, next - KEPT); number < next; number++) {
            Entry entry = ring.get((int) (number % KEPT));
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    long freed() {
        return freed.get();
    }

    List<Finding> unseen() {
        return unseen;
    }
}
