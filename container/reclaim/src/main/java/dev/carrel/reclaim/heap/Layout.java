/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.util.List;

/** Where in the bytes of an instance its references lie, and how these fields are called. */
final class Layout {

    private final int[] offsets;
    private final long[] nameIds;

    Layout(List<Integer> offsets, List<Long> nameIds) {
        this.offsets = offsets.stream().mapToInt(Integer::intValue).toArray();
        this.nameIds = nameIds.stream().mapToLong(Long::longValue).toArray();
    }

    /** How many references there are. */
    int count() {
        return offsets.length;
    }

    int offset(int index) {
        return offsets[index];
    }

    long nameId(int index) {
        return nameIds[index];
    }
}
