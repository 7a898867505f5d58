/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The uses of one participant, found by service.
 *
 * <p>A handful is an array that is looked through; a map is made when there are more.
 *
 * <p>Threads. Finding takes no lock; adding and removing is done under the participant's.
 */
final class UseTable {

    private static final int HANDFUL = 8;

    private volatile Use[] few = new Use[0];
    private volatile @Nullable Map<Registration<?>, Use> many;

    @Nullable
    Use find(Registration<?> registration) {
        Map<Registration<?>, Use> map = many;
        if (map != null) {
            return map.get(registration);
        }
        for (Use use : few) {
            if (use.registration() == registration) {
                return use;
            }
        }
        map = many;
        return map == null ? null : map.get(registration);
    }

    void add(Use added) {
        Map<Registration<?>, Use> map = many;
        if (map == null && few.length == HANDFUL) {
            map = new ConcurrentHashMap<>();
            for (Use use : few) {
                map.put(use.registration(), use);
            }
            many = map;
            few = new Use[0];
        }
        if (map != null) {
            map.put(added.registration(), added);
        } else {
            Use[] grown = Arrays.copyOf(few, few.length + 1);
            grown[few.length] = added;
            few = grown;
        }
    }

    void remove(Use removed) {
        Map<Registration<?>, Use> map = many;
        if (map != null) {
            map.remove(removed.registration(), removed);
        } else {
            few = Arrays.stream(few).filter(use -> use != removed).toArray(Use[]::new);
        }
    }

    List<Use> all() {
        Map<Registration<?>, Use> map = many;
        return map != null ? List.copyOf(map.values()) : List.of(few);
    }
}
