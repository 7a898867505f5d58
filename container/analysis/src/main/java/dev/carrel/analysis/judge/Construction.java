/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.flow.Activation;
import dev.carrel.analysis.flow.MethodFlow;
import dev.carrel.analysis.flow.Origin;
import dev.carrel.analysis.flow.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Finds the constructors that run when an object is made. */
final class Construction {
    private static final int DEEPEST = 6;

    private final Judges judges;

    Construction(Judges judges) {
        this.judges = judges;
    }

    /** The constructor that is called on this new object; empty if the bundle does not hold it. */
    Optional<Activation> of(Activation at, TypeInsnNode allocation) {
        if (at.depth() >= DEEPEST) {
            return Optional.empty();
        }
        for (Use use : at.flow().uses(allocation)) {
            if (use.position() == 0
                    && use.instruction() instanceof MethodInsnNode call
                    && ObjectJudge.isConstructorCall(call)) {
                return activation(at, call);
            }
        }
        return Optional.empty();
    }

    /** This constructor and all that it delegates to, in its own class and in superclasses. */
    List<Activation> all(Activation constructor) {
        Map<MethodFlow, Activation> all = new LinkedHashMap<>();
        collect(constructor, all);
        return List.copyOf(all.values());
    }

    private void collect(Activation constructor, Map<MethodFlow, Activation> all) {
        if (all.putIfAbsent(constructor.flow(), constructor) != null) {
            return;
        }
        for (AbstractInsnNode instruction : constructor.flow().reached(Opcodes.INVOKESPECIAL)) {
            MethodInsnNode call = (MethodInsnNode) instruction;
            List<SourceValue> operands = constructor.flow().operands(call);
            if (ObjectJudge.isConstructorCall(call) && isReceiver(constructor, operands.get(0))) {
                activation(constructor, call).ifPresent(next -> collect(next, all));
            }
        }
    }

    /** Whether a value is certainly the object that the method was called on. */
    static boolean isReceiver(Activation at, SourceValue value) {
        List<Origin> origins = at.origins(value);
        return origins.size() == 1 && origins.get(0).equals(new Origin.Parameter(0));
    }

    private Optional<Activation> activation(Activation at, MethodInsnNode call) {
        return judges.classes()
                .resolveMethod(call.owner, call.name, call.desc)
                .filter(Code::isConstructor)
                .flatMap(judges.flows()::of)
                .map(flow -> at.call(flow, call));
    }
}
