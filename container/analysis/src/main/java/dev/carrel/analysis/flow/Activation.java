/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * A method that runs, with what is known about its arguments: where in its caller they come from, or nothing when
 * anybody may call it with anything.
 *
 * <p>A call that is followed twice leads to the same activation, so that answers can be kept with it.
 */
public final class Activation {

    /**
     * A value in the method that is calling.
     *
     * @param caller the method that is calling
     * @param value the value it passes
     */
    public record Argument(Activation caller, SourceValue value) {}

    private final MethodFlow flow;
    private final List<Argument> arguments;
    private final int depth;
    private final Map<AbstractInsnNode, Activation> calls = new HashMap<>();

    private Activation(MethodFlow flow, List<Argument> arguments, int depth) {
        this.flow = flow;
        this.arguments = arguments;
        this.depth = depth;
    }

    /** The method, called by somebody unknown. */
    public static Activation open(MethodFlow flow) {
        return new Activation(flow, List.of(), 0);
    }

    /** The method that this one calls with an instruction. */
    public Activation call(MethodFlow callee, AbstractInsnNode instruction) {
        return calls.computeIfAbsent(
                instruction,
                call -> new Activation(
                        callee,
                        flow.operands(call).stream()
                                .map(value -> new Argument(this, value))
                                .toList(),
                        depth + 1));
    }

    public MethodFlow flow() {
        return flow;
    }

    /** How many known callers are above. */
    public int depth() {
        return depth;
    }

    /** What is passed for a parameter; empty when that is unknown. */
    public Optional<Argument> argument(int position) {
        return position < arguments.size() ? Optional.of(arguments.get(position)) : Optional.empty();
    }

    /** All ways in which a value in this method may have come into being, as far as the method itself tells. */
    public List<Origin> origins(SourceValue value) {
        return flow.origins(value);
    }
}
