/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.heap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A heap dump file of which the names, classes and roots were read; objects are read again for each question.
 *
 * <p><b>Threads.</b> Confined to one.
 */
public final class HeapDump {

    private final HeapRecords records;
    private final DumpContents contents;
    private final LongTable layoutPlaces = new LongTable();
    private final List<Layout> layouts = new ArrayList<>();
    private final Map<Long, Integer> softReferents = new HashMap<>();
    private final Set<Long> jvmLoaders = new HashSet<>();

    private HeapDump(HeapRecords records, DumpContents contents) {
        this.records = records;
        this.contents = contents;
    }

    /** Reads what stands before the objects. */
    public static HeapDump open(Path file) throws IOException {
        HeapRecords records = new HeapRecords(file);
        DumpContents contents = new DumpContents();
        records.read(contents, NoObjects.INSTANCE);
        HeapDump dump = new HeapDump(records, contents);
        dump.visit(new JvmLoaders(dump, dump.subclasses("jdk.internal.loader.BuiltinClassLoader")));
        return dump;
    }

    /** Lets a visitor see all objects. */
    void visit(HeapVisitor visitor) throws IOException {
        records.read(DumpContents.SKIPPING, visitor);
    }

    Iterable<HeapClass> classes() {
        return contents.classes().values();
    }

    @Nullable
    HeapClass classOf(long classId) {
        return contents.classes().get(classId);
    }

    String nameOf(long classId) {
        HeapClass type = classOf(classId);
        return type == null ? "(unknown class)" : type.name();
    }

    String text(long nameId) {
        return contents.texts().getOrDefault(nameId, "(unnamed)");
    }

    RootTable roots() {
        return contents.roots();
    }

    /** The classes with a name, of which each class space may have one, and all that inherit from them. */
    Set<Long> subclasses(String name) {
        Set<Long> found = new HashSet<>();
        for (HeapClass type : classes()) {
            if (isA(type.id(), name)) {
                found.add(type.id());
            }
        }
        return found;
    }

    StackTable stacks() {
        return contents.stacks();
    }

    /** Whether a class is, or inherits from, the one with a name. */
    boolean isA(long classId, String name) {
        for (HeapClass each = classOf(classId); each != null; each = classOf(each.superId())) {
            if (each.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Where the references of an instance lie; what a {@code java.lang.ref.Reference} refers to is not among them. */
    Layout layoutOf(long classId) {
        if (layoutPlaces.putIfAbsent(classId, layouts.size(), 0)) {
            layouts.add(layout(classId));
        }
        return layouts.get((int) layoutPlaces.first(classId));
    }

    /** The loaders of the application's class path and of the JDK's own modules. */
    Set<Long> jvmLoaders() {
        return jvmLoaders;
    }

    /** The place of what a soft reference of a class refers to, or -1 when the class is none. */
    int softReferentOf(long classId) {
        return softReferents.computeIfAbsent(classId, this::softReferent);
    }

    private int softReferent(long classId) {
        HeapClass type = classOf(classId);
        return type != null && isA(classId, "java.lang.ref.SoftReference")
                ? offsetOf(type, "referent").orElse(-1)
                : -1;
    }

    /** The place of one field in the bytes of an instance. */
    Optional<Integer> offsetOf(HeapClass type, String fieldName) {
        int offset = 0;
        for (HeapClass each = type; each != null; each = classOf(each.superId())) {
            for (HeapClass.Field field : each.fields()) {
                if (text(field.nameId()).equals(fieldName)) {
                    return Optional.of(offset);
                }
                offset += contents.sizeOf(field.type());
            }
        }
        return Optional.empty();
    }

    private Layout layout(long classId) {
        List<Integer> offsets = new ArrayList<>();
        List<Long> names = new ArrayList<>();
        int offset = 0;
        for (HeapClass each = classOf(classId); each != null; each = classOf(each.superId())) {
            boolean isReference = each.name().equals("java.lang.ref.Reference");
            for (HeapClass.Field field : each.fields()) {
                if (field.type() == 2 && !isReference) {
                    offsets.add(offset);
                    names.add(field.nameId());
                }
                offset += contents.sizeOf(field.type());
            }
        }
        return new Layout(offsets, names);
    }

    /** Notes the JVM's own loaders. */
    private record JvmLoaders(HeapDump dump, Set<Long> types) implements HeapVisitor {

        @Override
        public void instance(long id, long classId, int length, HprofInput input) {
            if (types.contains(classId)) {
                dump.jvmLoaders.add(id);
            }
        }

        @Override
        public void array(long id, long classId, int length, HprofInput input) {
            // a loader is no array
        }
    }

    /** A visitor that skips all objects. */
    private enum NoObjects implements HeapVisitor {
        INSTANCE;

        @Override
        public void instance(long id, long classId, int length, HprofInput input) {
            // the first pass reads classes only
        }

        @Override
        public void array(long id, long classId, int length, HprofInput input) {
            // the first pass reads classes only
        }
    }
}
