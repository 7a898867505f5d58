/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.event;

import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;
import java.util.function.Predicate;

/**
 * The listeners of one kind, in the order in which they were added.
 *
 * <p>Threads. Safe for use by many threads: readers see the array as it was when they asked.
 *
 * @param <L> the kind of listener
 */
final class EventListenerTable<L extends EventListener> {

    private volatile List<EventListenerEntry<L>> entries = List.of();

    List<EventListenerEntry<L>> entries() {
        return entries;
    }

    synchronized void add(EventListenerEntry<L> added) {
        for (EventListenerEntry<L> entry : entries) {
            if (entry.listener() == added.listener() && entry.isOf(added.context())) {
                return;
            }
        }
        List<EventListenerEntry<L>> grown = new ArrayList<>(entries);
        grown.add(added);
        entries = List.copyOf(grown);
    }

    synchronized void removeIf(Predicate<EventListenerEntry<L>> gone) {
        List<EventListenerEntry<L>> removed = entries.stream().filter(gone).toList();
        if (!removed.isEmpty()) {
            removed.forEach(EventListenerEntry::markRemoved);
            entries = entries.stream().filter(gone.negate()).toList();
        }
    }
}
