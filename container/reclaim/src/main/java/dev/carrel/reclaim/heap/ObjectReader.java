/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads single objects out of a dump; each question is a pass over the file, so it is asked seldom. */
final class ObjectReader {

    private final HeapDump dump;

    ObjectReader(HeapDump dump) {
        this.dump = dump;
    }

    /** The text in a field of an object, or a question mark. */
    String textIn(long object, String className, String fieldName) throws IOException {
        long text = reference(object, className, fieldName);
        long bytes = text == 0 ? 0 : reference(text, "java.lang.String", "value");
        return bytes == 0 ? "?" : latin(bytes);
    }

    private long reference(long object, String className, String fieldName) throws IOException {
        long[] value = new long[1];
        dump.visit(new Single() {
            @Override
            public void instance(long id, long classId, int length, HprofInput input) {
                HeapClass type = dump.classOf(classId);
                if (id == object && type != null && dump.isA(classId, className)) {
                    dump.offsetOf(type, fieldName).ifPresent(offset -> value[0] = input.idAt(offset));
                }
            }
        });
        return value[0];
    }

    /** The JDK keeps text of two bytes for each character only where it must; then every other byte is dropped. */
    private String latin(long array) throws IOException {
        StringBuilder text = new StringBuilder();
        dump.visit(new Single() {
            @Override
            public void primitives(long id, int bytes, HprofInput input) throws IOException {
                if (id == array) {
                    byte[] read = input.bytes(bytes);
                    text.append(new String(read, StandardCharsets.ISO_8859_1).replace("\0", ""));
                }
            }
        });
        return text.toString();
    }

    /** Looks at objects of one kind only. */
    private interface Single extends HeapVisitor {

        @Override
        default void instance(long id, long classId, int length, HprofInput input) {
            // not of this kind
        }

        @Override
        default void array(long id, long classId, int length, HprofInput input) {
            // not of this kind
        }
    }
}
