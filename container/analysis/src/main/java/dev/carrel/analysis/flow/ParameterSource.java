/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.flow;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.VarInsnNode;

/** The source of a value that a method is called with; it stands for no instruction of the method. */
final class ParameterSource extends VarInsnNode {
    private final int position;

    ParameterSource(int local, int position) {
        super(Opcodes.ALOAD, local);
        this.position = position;
    }

    /** The position among the operands of the call, where the receiver is number 0. */
    int position() {
        return position;
    }
}
