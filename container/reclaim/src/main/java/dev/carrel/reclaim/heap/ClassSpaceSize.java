/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;

/**
 * How much of the heap belongs to a class space.
 *
 * @param classes how many classes its loader has defined
 * @param objects how many instances of them there are
 * @param bytes what these instances occupy, without what they hold
 */
public record ClassSpaceSize(long classes, long objects, long bytes) {

    private static final int HEADER = 16;

    /** Counts what belongs to a loader. */
    public static ClassSpaceSize of(long loader, HeapDump dump) throws IOException {
        long classes = 0;
        for (HeapClass type : dump.classes()) {
            classes += type.loaderId() == loader && !type.name().startsWith("[") ? 1 : 0;
        }
        long[] sums = new long[2];
        dump.visit(new HeapVisitor() {
            @Override
            public void instance(long id, long classId, int length, HprofInput input) {
                count(classId, length);
            }

            @Override
            public void array(long id, long classId, int length, HprofInput input) {
                count(classId, length * input.idSize());
            }

            private void count(long classId, int length) {
                HeapClass type = dump.classOf(classId);
                if (type != null && type.loaderId() == loader) {
                    sums[0]++;
                    sums[1] += HEADER + length;
                }
            }
        });
        return new ClassSpaceSize(classes, sums[0], sums[1]);
    }
}
