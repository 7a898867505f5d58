/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.description;

import java.util.Arrays;

/**
 * What is registered of one kind at one moment, the best first: highest ranking, then lowest id.
 *
 * <p>A longer list may share the array of the shorter one that it was made from; each of them sees only its own length.
 *
 * <p>Threads. Immutable to readers. {@link #with} and {@link #without} are called on the newest list only, under the
 * lock of the table that holds it.
 *
 * @param <T> what it holds
 */
public final class RankedList<T extends RankedList.Ranked<T>> {

    /**
     * What such a list holds.
     *
     * @param <T> the type itself
     */
    public interface Ranked<T> {

        /** Whether this is better than the other. */
        boolean isBefore(T other);
    }

    private final Object[] items;
    private final int size;

    private RankedList(Object[] items, int size) {
        this.items = items;
        this.size = size;
    }

    /** A list of one. */
    public static <T extends Ranked<T>> RankedList<T> of(T only) {
        return new RankedList<>(new Object[] {only}, 1);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** One of the list, the best being the first. */
    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) items[index];
    }

    /** The list with one more. */
    public RankedList<T> with(T added) {
        int place = placeOf(added);
        if (place == size && size < items.length) {
            items[place] = added;
            return new RankedList<>(items, size + 1);
        }
        Object[] grown = Arrays.copyOf(items, size + 1 + (size >> 1));
        System.arraycopy(items, place, grown, place + 1, size - place);
        grown[place] = added;
        return new RankedList<>(grown, size + 1);
    }

    /** The list without one; itself when that is not in it. */
    public RankedList<T> without(T removed) {
        int place = placeOf(removed);
        if (place == size || items[place] != removed) {
            return this;
        }
        Object[] rest = Arrays.copyOf(items, size - 1);
        System.arraycopy(items, place + 1, rest, place, size - place - 1);
        return new RankedList<>(rest, size - 1);
    }

    private int placeOf(T wanted) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).isBefore(wanted)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
