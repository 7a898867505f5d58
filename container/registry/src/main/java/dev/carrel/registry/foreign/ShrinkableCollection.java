/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.foreign;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;

/**
 * A collection from which hooks may remove, but to which they cannot add.
 *
 * <p>Threads. Confined to the call that it is made for.
 *
 * @param <T> what it holds
 */
public final class ShrinkableCollection<T> extends AbstractCollection<T> {

    private final Collection<T> backing;

    /**
     * Creates a view of a collection, which shrinks with it.
     *
     * @param backing supports removal
     */
    public ShrinkableCollection(Collection<T> backing) {
        this.backing = backing;
    }

    @Override
    public Iterator<T> iterator() {
        return backing.iterator();
    }

    @Override
    public int size() {
        return backing.size();
    }

    @Override
    public boolean addAll(Collection<? extends T> added) {
        throw new UnsupportedOperationException("A hook may remove from what it is given, but not add to it.");
    }
}
