/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds objects in a dump again that this JVM has marked before: by references of one class that carry a number. */
public final class MarkedReferences {

    private MarkedReferences() {}

    /**
     * What the references of a class refer to, by their numbers.
     *
     * @param className the full name of a subclass of {@code java.lang.ref.Reference}
     * @param numberField the name of its field of type {@code int}
     */
    public static Map<Integer, Long> find(HeapDump dump, String className, String numberField) throws IOException {
        Map<Integer, Long> found = new TreeMap<>();
        Set<Long> types = dump.subclasses(className);
        dump.visit(new HeapVisitor() {
            @Override
            public void instance(long id, long classId, int length, HprofInput input) {
                HeapClass type = types.contains(classId) ? dump.classOf(classId) : null;
                if (type == null) {
                    return;
                }
                int number = input.intAt(dump.offsetOf(type, numberField).orElseThrow());
                long referent = input.idAt(dump.offsetOf(type, "referent").orElseThrow());
                if (referent != 0) {
                    found.put(number, referent);
                }
            }

            @Override
            public void array(long id, long classId, int length, HprofInput input) {
                // references are no arrays
            }
        });
        return found;
    }
}
