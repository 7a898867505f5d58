/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.flow;

import dev.carrel.analysis.facts.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Where the values in one method come from and where they go. */
public final class MethodFlow {
    private final Code code;
    private final IdentityHashMap<AbstractInsnNode, List<SourceValue>> operands;
    private final IdentityHashMap<AbstractInsnNode, List<Use>> uses;
    private final List<ParameterSource> parameters;

    private MethodFlow(Code code, SourceTracer tracer) {
        this.code = code;
        this.operands = tracer.operands();
        this.parameters = List.copyOf(tracer.parameters());
        this.uses = usesOf(code, tracer.operands());
    }

    /**
     * Follows the values through a method.
     *
     * @throws AnalyzerException if its instructions do not fit together
     */
    static MethodFlow of(Code code) throws AnalyzerException {
        SourceTracer tracer = new SourceTracer();
        new Analyzer<>(tracer).analyze(code.owner().name, code.method());
        return new MethodFlow(code, tracer);
    }

    public Code code() {
        return code;
    }

    /** The values that an instruction consumes, the deepest on the stack first; none if it is never reached. */
    public List<SourceValue> operands(AbstractInsnNode instruction) {
        return operands.getOrDefault(instruction, List.of());
    }

    /** Where the value that this instruction makes is consumed. */
    public List<Use> uses(AbstractInsnNode source) {
        return uses.getOrDefault(source, List.of());
    }

    /** Where the value of a parameter is consumed. */
    public List<Use> usesOfParameter(int position) {
        return position < parameters.size() ? uses(parameters.get(position)) : List.of();
    }

    /** The instructions with this opcode that can be reached and consume something. */
    public List<AbstractInsnNode> reached(int opcode) {
        List<AbstractInsnNode> reached = new ArrayList<>();
        for (AbstractInsnNode instruction : code.method().instructions) {
            if (instruction.getOpcode() == opcode && operands.containsKey(instruction)) {
                reached.add(instruction);
            }
        }
        return reached;
    }

    /** All ways in which this value may have come into being. */
    public List<Origin> origins(SourceValue value) {
        if (value.insns.isEmpty()) {
            return List.of(new Origin.Unknown());
        }
        return value.insns.size() == 1
                ? List.of(origin(value.insns.iterator().next()))
                : value.insns.stream().sorted(inOrder()).map(this::origin).toList();
    }

    /** Parameters first, then by place in the method, so that the same class always gets the same report. */
    private Comparator<AbstractInsnNode> inOrder() {
        return Comparator.<AbstractInsnNode>comparingInt(code.method().instructions::indexOf)
                .thenComparingInt(source -> source instanceof ParameterSource parameter ? parameter.position() : -1);
    }

    private Origin origin(AbstractInsnNode source) {
        if (source instanceof ParameterSource parameter) {
            return new Origin.Parameter(parameter.position());
        }
        return switch (source.getOpcode()) {
            case Opcodes.ACONST_NULL -> new Origin.Constant("null");
            case Opcodes.LDC -> constant((LdcInsnNode) source);
            case Opcodes.NEW -> new Origin.Allocation((TypeInsnNode) source);
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> new Origin.NewArray(source);
            case Opcodes.GETSTATIC -> new Origin.StaticRead((FieldInsnNode) source);
            case Opcodes.GETFIELD ->
                new Origin.FieldRead((FieldInsnNode) source, operands(source).get(0));
            case Opcodes.AALOAD ->
                new Origin.ElementRead(source, operands(source).get(0));
            case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESPECIAL, Opcodes.INVOKESTATIC, Opcodes.INVOKEINTERFACE ->
                new Origin.Call((MethodInsnNode) source, operands(source));
            case Opcodes.INVOKEDYNAMIC -> new Origin.LinkedCall((InvokeDynamicInsnNode) source, operands(source));
            default -> new Origin.Unknown();
        };
    }

    private static Origin constant(LdcInsnNode load) {
        return load.cst instanceof ConstantDynamic ? new Origin.ComputedConstant(load) : new Origin.Constant(load.cst);
    }

    private static IdentityHashMap<AbstractInsnNode, List<Use>> usesOf(
            Code code, IdentityHashMap<AbstractInsnNode, List<SourceValue>> operands) {
        IdentityHashMap<AbstractInsnNode, List<Use>> uses = new IdentityHashMap<>();
        for (AbstractInsnNode instruction : code.method().instructions) {
            List<SourceValue> values = operands.getOrDefault(instruction, List.of());
            for (int i = 0; i < values.size(); i++) {
                for (AbstractInsnNode source : values.get(i).insns) {
                    uses.computeIfAbsent(source, key -> new ArrayList<>()).add(new Use(instruction, i));
                }
            }
        }
        return uses;
    }
}
