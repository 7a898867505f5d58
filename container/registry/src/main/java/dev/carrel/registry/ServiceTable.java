/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.RankedList;
import dev.carrel.registry.description.ServiceProperties;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All services of a registry, found by the class that they are registered under.
 *
 * <p>A handful is kept in one list and looked through; an index by class is made when there are more.
 *
 * <p>Threads. Reading takes no lock; changing takes the table's own, a leaf in the lock order.
 */
final class ServiceTable {

    private static final int HANDFUL = 8;

    private volatile @Nullable RankedList<Registration<?>> all;
    private volatile @Nullable Map<String, RankedList<Registration<?>>> byClass;
    private volatile boolean hooks;
    private long lastId;

    /** The services among which those of a class are: the caller still asks each whether it is named so. */
    @Nullable
    RankedList<Registration<?>> candidates(@Nullable String className) {
        Map<String, RankedList<Registration<?>>> index = byClass;
        return className == null || index == null ? all : index.get(className);
    }

    boolean hasHooks() {
        return hooks;
    }

    /** Takes a service in and gives it the next id. */
    synchronized void add(Registration<?> added) {
        added.number(++lastId);
        hooks |= added.isHook();
        insert(added);
    }

    synchronized void remove(Registration<?> removed) {
        take(removed);
    }

    /**
     * Gives a service other properties and moves it where its new ranking belongs.
     *
     * @return the properties it had
     */
    synchronized @Nullable ServiceProperties change(Registration<?> changed, @Nullable ServiceProperties properties) {
        ServiceProperties before = changed.properties();
        int ranking = ServiceProperties.rankingOf(properties);
        if (ranking == changed.ranking()) {
            changed.describe(properties, ranking);
        } else {
            move(changed, () -> changed.describe(properties, ranking));
        }
        return before;
    }

    /** Never takes the service out while readers look: each list is replaced by one that holds it at its new place. */
    private void move(Registration<?> moved, Runnable description) {
        Map<String, RankedList<Registration<?>>> index = byClass;
        RankedList<Registration<?>> others = rest(all, moved);
        Map<String, RankedList<Registration<?>>> othersByClass = new HashMap<>();
        if (index != null) {
            for (String name : moved.classes()) {
                othersByClass.put(name, rest(index.get(name), moved));
            }
        }
        description.run();
        all = with(others, moved);
        if (index != null) {
            othersByClass.forEach((name, list) -> index.put(name, with(list, moved)));
        }
    }

    private void insert(Registration<?> added) {
        RankedList<Registration<?>> after = with(all, added);
        Map<String, RankedList<Registration<?>>> index = byClass;
        if (index != null) {
            index(index, added);
        } else if (after.size() > HANDFUL) {
            index = new ConcurrentHashMap<>();
            for (int i = 0; i < after.size(); i++) {
                index(index, after.get(i));
            }
            byClass = index;
        }
        all = after;
    }

    private static void index(Map<String, RankedList<Registration<?>>> index, Registration<?> added) {
        for (String name : added.classes()) {
            RankedList<Registration<?>> list = index.get(name);
            index.put(name, with(rest(list, added), added));
        }
    }

    private void take(Registration<?> removed) {
        all = rest(all, removed);
        Map<String, RankedList<Registration<?>>> index = byClass;
        if (index != null) {
            for (String name : removed.classes()) {
                index.computeIfPresent(name, (key, list) -> rest(list, removed));
            }
        }
    }

    private static RankedList<Registration<?>> with(@Nullable RankedList<Registration<?>> list, Registration<?> added) {
        return list == null ? RankedList.<Registration<?>>of(added) : list.with(added);
    }

    private static @Nullable RankedList<Registration<?>> rest(
            @Nullable RankedList<Registration<?>> list, Registration<?> removed) {
        RankedList<Registration<?>> rest = list == null ? null : list.without(removed);
        return rest == null || rest.size() == 0 ? null : rest;
    }
}
