/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import java.util.Arrays;

/**
 * The services of one kind at one moment, the best first: highest ranking, then lowest id.
 *
 * <p>A longer list may share the array of the shorter one that it was made from; each of them sees only its own length.
 *
 * <p>Threads. Immutable to readers. {@link #with} and {@link #without} are called on the newest list only, under the
 * lock of the table that holds it.
 */
final class ServiceList {

    private final Registration<?>[] items;
    private final int size;

    private ServiceList(Registration<?>[] items, int size) {
        this.items = items;
        this.size = size;
    }

    static ServiceList of(Registration<?> only) {
        return new ServiceList(new Registration<?>[] {only}, 1);
    }

    int size() {
        return size;
    }

    Registration<?> get(int index) {
        return items[index];
    }

    ServiceList with(Registration<?> added) {
        int place = placeOf(added);
        if (place == size && size < items.length) {
            items[place] = added;
            return new ServiceList(items, size + 1);
        }
        Registration<?>[] grown = Arrays.copyOf(items, size + 1 + (size >> 1));
        System.arraycopy(items, place, grown, place + 1, size - place);
        grown[place] = added;
        return new ServiceList(grown, size + 1);
    }

    ServiceList without(Registration<?> removed) {
        int place = placeOf(removed);
        if (place == size || items[place] != removed) {
            return this;
        }
        Registration<?>[] rest = Arrays.copyOf(items, size - 1);
        System.arraycopy(items, place + 1, rest, place, size - place - 1);
        return new ServiceList(rest, size - 1);
    }

    private int placeOf(Registration<?> wanted) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items[middle].isBefore(wanted)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
