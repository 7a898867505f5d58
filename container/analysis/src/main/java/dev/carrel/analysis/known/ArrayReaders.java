/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.known;

import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Knows the methods of the JDK that take an array and do not keep, change or hand out the array itself. */
public final class ArrayReaders {
    private static final Set<String> ARRAYS = Set.of(
            "binarySearch", "compare", "copyOf", "copyOfRange", "equals", "hashCode", "mismatch", "stream", "toString");
    private static final Set<String> TEXT = Set.of("append", "copyValueOf", "insert", "join", "valueOf");
    private static final Set<String> TEXT_OWNERS =
            Set.of("java/lang/String", "java/lang/StringBuilder", "java/lang/StringBuffer");
    private static final Set<String> COPYING_OWNERS = Set.of(
            "java/util/EnumSet",
            "java/util/List",
            "java/util/Map",
            "java/util/Set",
            "java/util/stream/IntStream",
            "java/util/stream/LongStream",
            "java/util/stream/Stream");

    /** Whether the method merely reads the array that it gets at this position. */
    public boolean onlyReads(MethodInsnNode call, int position, Type type) {
        if (call.name.equals("clone")) {
            return position == 0 && type.getDimensions() == 1;
        }
        if (type.getDimensions() > 1) {
            return false;
        }
        if (call.owner.equals("java/lang/System")) {
            return call.name.equals("arraycopy") && position == 0;
        }
        if (call.owner.equals("java/util/Arrays")) {
            return ARRAYS.contains(call.name);
        }
        if (TEXT_OWNERS.contains(call.owner)) {
            return TEXT.contains(call.name) || (call.name.equals("<init>") && position > 0);
        }
        return COPYING_OWNERS.contains(call.owner)
                && (call.name.equals("of") || call.name.equals("copyOf") || call.name.equals("ofEntries"));
    }

    /** Whether the method sets elements of a primitive array and does nothing else with it. */
    public boolean sets(MethodInsnNode call, int position, Type type) {
        boolean primitive = type.getDimensions() == 1 && type.getElementType().getSort() != Type.OBJECT;
        boolean fills = call.owner.equals("java/util/Arrays")
                && (call.name.equals("fill") || call.name.equals("sort"))
                && position == 0;
        boolean copies = call.owner.equals("java/lang/System") && call.name.equals("arraycopy") && position == 2;
        return primitive && (fills || copies);
    }
}
