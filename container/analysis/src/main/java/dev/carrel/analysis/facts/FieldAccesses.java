/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** Which instructions of the bundle read and write which of its fields. */
public final class FieldAccesses {
    private final Map<FieldRef, List<FieldAccess>> reads;
    private final Map<FieldRef, List<FieldAccess>> writes;

    private FieldAccesses(Map<FieldRef, List<FieldAccess>> reads, Map<FieldRef, List<FieldAccess>> writes) {
        this.reads = reads;
        this.writes = writes;
    }

    public static FieldAccesses of(BundleClasses classes) {
        Map<FieldRef, List<FieldAccess>> reads = new LinkedHashMap<>();
        Map<FieldRef, List<FieldAccess>> writes = new LinkedHashMap<>();
        for (Code code : classes.methods()) {
            for (AbstractInsnNode instruction : code.method().instructions) {
                if (instruction instanceof FieldInsnNode access && classes.isOwn(access.owner)) {
                    FieldRef field = classes.resolveField(access.owner, access.name, access.desc);
                    (isWrite(access) ? writes : reads)
                            .computeIfAbsent(field, ref -> new ArrayList<>())
                            .add(new FieldAccess(code, access));
                }
            }
        }
        return new FieldAccesses(reads, writes);
    }

    public List<FieldAccess> reads(FieldRef field) {
        return reads.getOrDefault(field, List.of());
    }

    public List<FieldAccess> writes(FieldRef field) {
        return writes.getOrDefault(field, List.of());
    }

    private static boolean isWrite(FieldInsnNode access) {
        return access.getOpcode() == Opcodes.PUTSTATIC || access.getOpcode() == Opcodes.PUTFIELD;
    }
}
