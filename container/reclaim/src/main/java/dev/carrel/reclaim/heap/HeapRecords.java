/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;
import java.nio.file.Path;

/** Walks over the records of a heap dump file; tells those of the kinds that a sink asks for and skips the others. */
final class HeapRecords {

    private static final int HEAP_DUMP = 0x0c;
    private static final int HEAP_DUMP_SEGMENT = 0x1c;

    private final Path file;

    HeapRecords(Path file) {
        this.file = file;
    }

    /** What is told of the records that stand outside the heap itself. */
    interface Sink {

        /** A record with a tag of the format; {@code length} bytes follow and are skipped if they are not read. */
        void entry(int tag, int length, HprofInput input) throws IOException;

        /** A root; the two numbers are what the format has for it, the thread and the depth of the frame. */
        void root(Root kind, long id, int thread, int depth);

        /** A class; the input stands behind its identifier, and must be read to the end of the class. */
        void type(long id, HprofInput input) throws IOException;
    }

    /** Goes over the whole file. */
    void read(Sink sink, HeapVisitor visitor) throws IOException {
        try (HprofInput input = new HprofInput(file)) {
            input.readHeader();
            while (!input.isAtEnd()) {
                int tag = input.u1();
                input.skip(4);
                long length = input.u4() & 0xffff_ffffL;
                long end = input.position() + length;
                if (tag == HEAP_DUMP || tag == HEAP_DUMP_SEGMENT) {
                    segment(end, input, sink, visitor);
                } else {
                    sink.entry(tag, (int) length, input);
                }
                input.skip(end - input.position());
            }
        }
    }

    private static void segment(long end, HprofInput input, Sink sink, HeapVisitor visitor) throws IOException {
        while (input.position() < end) {
            int tag = input.u1();
            switch (tag) {
                case 0x20 -> sink.type(input.id(), input);
                case 0x21 -> instance(input, visitor);
                case 0x22 -> array(input, visitor);
                case 0x23 -> primitives(input, visitor);
                default -> root(tag, input, sink);
            }
        }
    }

    private static void root(int tag, HprofInput input, Sink sink) throws IOException {
        Root kind = Root.ofTag(tag);
        long id = input.id();
        switch (kind) {
            case JNI_GLOBAL -> {
                input.id();
                sink.root(kind, id, 0, 0);
            }
            case JNI_LOCAL, JAVA_FRAME, THREAD -> sink.root(kind, id, input.u4(), input.u4());
            case NATIVE_STACK, THREAD_BLOCK -> sink.root(kind, id, input.u4(), 0);
            case UNKNOWN, STICKY_CLASS, MONITOR, LIVING_CLASS -> sink.root(kind, id, 0, 0);
        }
    }

    private static void instance(HprofInput input, HeapVisitor visitor) throws IOException {
        long id = input.id();
        input.skip(4);
        long classId = input.id();
        int length = input.u4();
        input.need(length);
        long end = input.position() + length;
        visitor.instance(id, classId, length, input);
        input.skip(end - input.position());
    }

    private static void array(HprofInput input, HeapVisitor visitor) throws IOException {
        long id = input.id();
        input.skip(4);
        int length = input.u4();
        long classId = input.id();
        long end = input.position() + (long) length * input.idSize();
        visitor.array(id, classId, length, input);
        input.skip(end - input.position());
    }

    private static void primitives(HprofInput input, HeapVisitor visitor) throws IOException {
        long id = input.id();
        input.skip(4);
        int length = input.u4();
        int bytes = length * input.sizeOf(input.u1());
        long end = input.position() + bytes;
        visitor.primitives(id, bytes, input);
        input.skip(end - input.position());
    }
}
