/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The service listeners of a registry, found by the class that their filters ask for.
 *
 * <p>A handful is looked through; an index by class is made when there are more.
 *
 * <p>Threads. Reading takes no lock; changing takes the table's own, a leaf in the lock order.
 */
final class ListenerTable {

    private static final int HANDFUL = 8;

    /** All listeners, or, when there is an index, those that may hear of any class. */
    private volatile ServiceListenerEntry[] general = {};

    private volatile @Nullable Map<String, ServiceListenerEntry[]> byClass;

    /** Puts a listener in, in place of another if there is one. */
    synchronized void replace(@Nullable ServiceListenerEntry removed, ServiceListenerEntry added) {
        if (removed != null) {
            remove(Set.of(removed));
        }
        Map<String, ServiceListenerEntry[]> index = byClass;
        if (index == null && general.length >= HANDFUL) {
            index = new ConcurrentHashMap<>();
            for (ServiceListenerEntry entry : general) {
                if (entry.className() != null) {
                    index.merge(entry.className(), new ServiceListenerEntry[] {entry}, ListenerTable::joined);
                }
            }
            byClass = index;
            general = Arrays.stream(general)
                    .filter(entry -> entry.className() == null)
                    .toArray(ServiceListenerEntry[]::new);
        }
        ServiceListenerEntry[] one = {added};
        String className = added.className();
        if (index != null && className != null) {
            index.merge(className, one, ListenerTable::joined);
        } else {
            general = joined(general, one);
        }
    }

    synchronized void remove(Collection<ServiceListenerEntry> removed) {
        Set<ServiceListenerEntry> gone = new HashSet<>(removed);
        general = without(general, gone);
        Map<String, ServiceListenerEntry[]> index = byClass;
        if (index == null) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (ServiceListenerEntry entry : gone) {
            if (entry.className() != null) {
                names.add(entry.className());
            }
        }
        for (String name : names) {
            index.computeIfPresent(name, (key, entries) -> {
                ServiceListenerEntry[] rest = without(entries, gone);
                return rest.length == 0 ? null : rest;
            });
        }
    }

    /** Gives every listener that may hear of services with these classes to the visitor, each once. */
    void forEachConcerned(String[] classes, Consumer<ServiceListenerEntry> visitor) {
        // Read in this order: listeners move from the first to the second when the index is made, and none may be
        // missed.
        ServiceListenerEntry[] first = general;
        Map<String, ServiceListenerEntry[]> index = byClass;
        for (ServiceListenerEntry entry : first) {
            if (index == null || entry.className() == null) {
                visitor.accept(entry);
            }
        }
        if (index == null) {
            return;
        }
        for (int i = 0; i < classes.length; i++) {
            ServiceListenerEntry[] entries = index.get(classes[i]);
            if (entries != null && Arrays.asList(classes).indexOf(classes[i]) == i) {
                for (ServiceListenerEntry entry : entries) {
                    visitor.accept(entry);
                }
            }
        }
    }

    /** All listeners. */
    synchronized Collection<ServiceListenerEntry> all() {
        Map<String, ServiceListenerEntry[]> index = byClass;
        Stream<ServiceListenerEntry> indexed =
                index == null ? Stream.empty() : index.values().stream().flatMap(Arrays::stream);
        return Stream.concat(Arrays.stream(general), indexed).toList();
    }

    private static ServiceListenerEntry[] joined(ServiceListenerEntry[] first, ServiceListenerEntry[] second) {
        ServiceListenerEntry[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static ServiceListenerEntry[] without(ServiceListenerEntry[] entries, Set<ServiceListenerEntry> gone) {
        return Arrays.stream(entries).filter(entry -> !gone.contains(entry)).toArray(ServiceListenerEntry[]::new);
    }
}
