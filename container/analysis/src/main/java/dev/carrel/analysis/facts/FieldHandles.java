/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.facts;

import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Tells whether a bundle may write fields without an instruction that names them. */
public final class FieldHandles {
    private static final Set<String> LOOKUPS = Set.of(
            "findSetter",
            "findStaticSetter",
            "findStaticVarHandle",
            "findVarHandle",
            "unreflectSetter",
            "unreflectVarHandle");

    private FieldHandles() {}

    public static boolean areUsedIn(BundleClasses classes) {
        for (Code code : classes.methods()) {
            for (AbstractInsnNode instruction : code.method().instructions) {
                if (instruction instanceof MethodInsnNode call && makesHandle(call)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean makesHandle(MethodInsnNode call) {
        return switch (call.owner) {
            case "java/lang/invoke/MethodHandles$Lookup" -> LOOKUPS.contains(call.name);
            case "java/util/concurrent/atomic/AtomicIntegerFieldUpdater",
                    "java/util/concurrent/atomic/AtomicLongFieldUpdater",
                    "java/util/concurrent/atomic/AtomicReferenceFieldUpdater" -> call.name.equals("newUpdater");
            default -> false;
        };
    }
}
