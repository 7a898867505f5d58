/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.foreign;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * A map from which hooks may remove, but to which they cannot add.
 *
 * <p>Threads. Confined to the call that it is made for.
 *
 * @param <K> what it is asked by
 * @param <V> what it holds
 */
public final class ShrinkableMap<K, V> extends AbstractMap<K, V> {

    private final Map<K, V> backing;

    /**
     * Creates a view of a map, which shrinks with it.
     *
     * @param backing supports removal
     */
    public ShrinkableMap(Map<K, V> backing) {
        this.backing = backing;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return backing.entrySet();
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> added) {
        throw new UnsupportedOperationException("A hook may remove from what it is given, but not add to it.");
    }
}
