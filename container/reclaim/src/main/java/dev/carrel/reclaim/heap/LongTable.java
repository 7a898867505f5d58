/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.util.Arrays;

/**
 * A table from identifiers to pairs of numbers, in three arrays. The identifier 0, which no object has, marks a free
 * place.
 *
 * <p><b>Threads.</b> Confined to one.
 */
final class LongTable {

    private long[] keys = new long[1 << 10];
    private long[] firsts = new long[1 << 10];
    private long[] seconds = new long[1 << 10];
    private int size;

    boolean contains(long key) {
        return keys[placeOf(key)] != 0;
    }

    /** Enters a pair unless the key has one. */
    boolean putIfAbsent(long key, long first, long second) {
        int place = placeOf(key);
        if (keys[place] != 0) {
            return false;
        }
        keys[place] = key;
        firsts[place] = first;
        seconds[place] = second;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return true;
    }

    long first(long key) {
        return firsts[placeOf(key)];
    }

    long second(long key) {
        return seconds[placeOf(key)];
    }

    int size() {
        return size;
    }

    /** The keys, in no order. */
    long[] keys() {
        return Arrays.stream(keys).filter(key -> key != 0).toArray();
    }

    private int placeOf(long key) {
        int mask = keys.length - 1;
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldFirsts = firsts;
        long[] oldSeconds = seconds;
        keys = new long[oldKeys.length * 2];
        firsts = new long[keys.length];
        seconds = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = placeOf(oldKeys[i]);
                keys[place] = oldKeys[i];
                firsts[place] = oldFirsts[i];
                seconds[place] = oldSeconds[i];
            }
        }
    }
}
