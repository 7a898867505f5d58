/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Maps of which there are very many, most of them empty or with one entry: such a map is an immutable one, and from the
 * second entry on a hash map in the order of insertion. Who keeps such a map replaces it by what these methods return.
 *
 * <p><b>Threads.</b> The caller locks the map.
 */
public final class FewEntries {

    private FewEntries() {}

    /**
     * Puts an entry.
     *
     * @param map what was kept so far
     * @param key not null
     * @param value not null
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return what is to be kept from now on
     */
    public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        if (map.isEmpty() || (map.size() == 1 && map.containsKey(key))) {
            return Map.of(key, value);
        }
        Map<K, V> many = map instanceof HashMap ? map : new LinkedHashMap<>(map);
        many.put(key, value);
        return many;
    }

    /**
     * Removes an entry.
     *
     * @param map what was kept so far
     * @param key not null
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return what is to be kept from now on
     */
    public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        if (map instanceof HashMap) {
            map.remove(key);
            return map;
        }
        return map.containsKey(key) ? Map.of() : map;
    }
}
