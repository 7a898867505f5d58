/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names, classes, roots and stacks of a heap dump, gathered in the first pass.
 *
 * <p><b>Threads.</b> Confined to one.
 */
final class DumpContents implements HeapRecords.Sink {

    /** Reads over everything outside the heap, for the passes after the first. */
    static final HeapRecords.Sink SKIPPING = new Skipping();

    private static final int OBJECT = 2;

    private final Map<Long, String> texts = new HashMap<>();
    private final Map<Long, Long> classNames = new HashMap<>();
    private final Map<Long, HeapClass> classes = new HashMap<>();
    private final RootTable roots = new RootTable();
    private final StackTable stacks = new StackTable();
    private int idSize = 8;

    Map<Long, String> texts() {
        return texts;
    }

    Map<Long, HeapClass> classes() {
        return classes;
    }

    RootTable roots() {
        return roots;
    }

    StackTable stacks() {
        return stacks;
    }

    int sizeOf(int type) {
        return switch (type) {
            case OBJECT -> idSize;
            case 4, 8 -> 1;
            case 5, 9 -> 2;
            case 6, 10 -> 4;
            default -> 8;
        };
    }

    @Override
    public void entry(int tag, int length, HprofInput input) throws IOException {
        idSize = input.idSize();
        switch (tag) {
            case 0x01 -> texts.put(input.id(), input.text(length - idSize));
            case 0x02 -> {
                input.skip(4);
                long id = input.id();
                input.skip(4);
                classNames.put(id, input.id());
            }
            case 0x04 -> stacks.frame(input);
            case 0x05 -> stacks.trace(input);
            default -> input.skip(length);
        }
    }

    @Override
    public void root(Root kind, long id, int thread, int depth) {
        roots.add(kind, id, thread, depth);
    }

    @Override
    public void type(long id, HprofInput input) throws IOException {
        input.skip(4);
        long superId = input.id();
        long loaderId = input.id();
        input.id();
        long domainId = input.id();
        input.id();
        input.id();
        int size = input.u4();
        skipConstants(input);
        List<HeapClass.StaticField> statics = statics(input);
        List<HeapClass.Field> fields = fields(input);
        classes.put(id, new HeapClass(id, className(id), superId, loaderId, domainId, size, statics, fields));
    }

    private String className(long id) {
        return texts.getOrDefault(classNames.getOrDefault(id, 0L), "(unnamed class)")
                .replace('/', '.');
    }

    private static void skipConstants(HprofInput input) throws IOException {
        for (int left = input.u2(); left > 0; left--) {
            input.skip(2);
            input.skip(input.sizeOf(input.u1()));
        }
    }

    private static List<HeapClass.StaticField> statics(HprofInput input) throws IOException {
        List<HeapClass.StaticField> statics = new ArrayList<>(0);
        for (int left = input.u2(); left > 0; left--) {
            long nameId = input.id();
            int type = input.u1();
            if (type == OBJECT) {
                statics.add(new HeapClass.StaticField(nameId, input.id()));
            } else {
                input.skip(input.sizeOf(type));
            }
        }
        return List.copyOf(statics);
    }

    private static List<HeapClass.Field> fields(HprofInput input) throws IOException {
        List<HeapClass.Field> fields = new ArrayList<>(0);
        for (int left = input.u2(); left > 0; left--) {
            fields.add(new HeapClass.Field(input.id(), input.u1()));
        }
        return List.copyOf(fields);
    }

    /** Reads classes and roots only to get past them. */
    private static final class Skipping implements HeapRecords.Sink {

        @Override
        public void entry(int tag, int length, HprofInput input) throws IOException {
            input.skip(length & 0xffff_ffffL);
        }

        @Override
        public void root(Root kind, long id, int thread, int depth) {
            // known from the first pass
        }

        @Override
        public void type(long id, HprofInput input) throws IOException {
            input.skip(4 + 6L * input.idSize() + 4);
            skipConstants(input);
            statics(input);
            fields(input);
        }
    }
}
