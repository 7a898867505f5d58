/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.flow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/*
 * Implementation notes
 *
 * Copies and casts do not count as sources: a value keeps the instruction that made it on its way through locals. The
 * analyzer executes an instruction again whenever the frame before it has grown, so the operands recorded last are the
 * complete ones.
 */
/** Executes instructions over the sets of instructions that may have made each value, and records all operands. */
final class SourceTracer extends SourceInterpreter {
    private final IdentityHashMap<AbstractInsnNode, List<SourceValue>> operands = new IdentityHashMap<>();
    private final List<ParameterSource> parameters = new ArrayList<>();

    /** A caught exception has a source of its own: an empty set would vanish when it is joined with another. */
    private final SourceValue caught = new SourceValue(1, new InsnNode(Opcodes.NOP));

    SourceTracer() {
        super(Opcodes.ASM9);
    }

    IdentityHashMap<AbstractInsnNode, List<SourceValue>> operands() {
        return operands;
    }

    List<ParameterSource> parameters() {
        return parameters;
    }

    @Override
    public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        ParameterSource parameter = new ParameterSource(local, parameters.size());
        parameters.add(parameter);
        return new SourceValue(type.getSize(), parameter);
    }

    @Override
    public SourceValue newExceptionValue(TryCatchBlockNode handler, Frame<SourceValue> frame, Type exceptionType) {
        return caught;
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
        return value;
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
        if (instruction.getOpcode() == Opcodes.CHECKCAST) {
            return value;
        }
        operands.put(instruction, List.of(value));
        return super.unaryOperation(instruction, value);
    }

    @Override
    public SourceValue binaryOperation(AbstractInsnNode instruction, SourceValue value1, SourceValue value2) {
        operands.put(instruction, List.of(value1, value2));
        return super.binaryOperation(instruction, value1, value2);
    }

    @Override
    public SourceValue ternaryOperation(
            AbstractInsnNode instruction, SourceValue value1, SourceValue value2, SourceValue value3) {
        operands.put(instruction, List.of(value1, value2, value3));
        return super.ternaryOperation(instruction, value1, value2, value3);
    }

    @Override
    public SourceValue naryOperation(AbstractInsnNode instruction, List<? extends SourceValue> values) {
        operands.put(instruction, List.copyOf(values));
        return super.naryOperation(instruction, values);
    }
}
