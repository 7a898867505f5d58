/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.act;

import org.objectweb.asm.Opcodes;

/** The names of the instructions that findings are about. */
final class InstructionNames {
    private InstructionNames() {}

    static String of(int opcode) {
        return switch (opcode) {
            case Opcodes.GETSTATIC -> "GETSTATIC";
            case Opcodes.PUTSTATIC -> "PUTSTATIC";
            case Opcodes.GETFIELD -> "GETFIELD";
            case Opcodes.PUTFIELD -> "PUTFIELD";
            case Opcodes.INVOKEVIRTUAL -> "INVOKEVIRTUAL";
            case Opcodes.INVOKESPECIAL -> "INVOKESPECIAL";
            case Opcodes.INVOKESTATIC -> "INVOKESTATIC";
            case Opcodes.INVOKEINTERFACE -> "INVOKEINTERFACE";
            case Opcodes.INVOKEDYNAMIC -> "INVOKEDYNAMIC";
            case Opcodes.NEW -> "NEW";
            case Opcodes.LDC -> "LDC";
            case Opcodes.MONITORENTER -> "MONITORENTER";
            default -> "opcode " + opcode;
        };
    }
}
