/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Finds the methods that a lambda or method reference stands for. */
final class MethodReferences {
    private MethodReferences() {}

    static List<Handle> in(InvokeDynamicInsnNode link) {
        return Arrays.stream(link.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(Handle.class::cast)
                .toList();
    }
}
