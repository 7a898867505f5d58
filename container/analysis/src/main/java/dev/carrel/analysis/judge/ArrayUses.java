/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import dev.carrel.analysis.facts.FieldRef;
import dev.carrel.analysis.facts.Names;
import dev.carrel.analysis.flow.Activation;
import dev.carrel.analysis.flow.Activation.Argument;
import dev.carrel.analysis.flow.MethodFlow;
import dev.carrel.analysis.flow.Origin;
import dev.carrel.analysis.flow.Use;
import dev.carrel.analysis.judgement.Judgement;
import dev.carrel.analysis.known.ArrayReaders;
import dev.carrel.analysis.known.JdkFactories;
import dev.carrel.analysis.report.FindingCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Follows what is done with an array of one type. */
final class ArrayUses {

    /**
     * What may be done with the array beside reading it.
     *
     * @param write its elements may be set, since nobody else has it yet
     * @param giveBack it may be returned, since the caller is followed, or be made an element of the outer array
     * @param holder the field that it may be put into
     */
    record Permissions(boolean write, boolean giveBack, FieldRef holder) {

        Permissions givingBack() {
            return new Permissions(write, true, holder);
        }

        Permissions keeping() {
            return new Permissions(write, false, holder);
        }
    }

    private final Judges judges;
    private final Type type;
    private final ArrayReaders readers = new ArrayReaders();
    private final Set<String> following = new HashSet<>();

    ArrayUses(Judges judges, Type type) {
        this.judges = judges;
        this.type = type;
    }

    /** Judges a value that has to be an array which nobody else has. */
    Judgement fresh(Activation at, SourceValue value, Permissions permissions) {
        Judgement result = Judgement.immutable("a new array");
        for (Origin origin : at.origins(value)) {
            if (result.isImmutable()) {
                judges.effort().spend();
                result =
                        judges.effort().remains() ? fresh(at, origin, permissions) : written("something too intricate");
            }
        }
        return result;
    }

    /** Judges all these uses of an array. */
    Judgement all(Activation at, List<Use> uses, Permissions permissions) {
        Judgement result = Judgement.immutable("an array that is only read");
        for (Use use : uses) {
            if (result.isImmutable()) {
                result = use(at, use, permissions);
            }
        }
        return result;
    }

    /** Judges the elements of a new array that is passed to a method which copies them. */
    Judgement copied(Activation at, AbstractInsnNode allocation) {
        Judgement result = Judgement.immutable("a new array of immutable values");
        for (Use use : at.flow().uses(allocation)) {
            Judgement next = use.instruction().getOpcode() == Opcodes.AASTORE && use.position() == 0
                    ? judges.values()
                            .judge(at, at.flow().operands(use.instruction()).get(2))
                    : use.instruction() instanceof MethodInsnNode || isTest(use.instruction())
                            ? Judgement.immutable("the call")
                            : written(at, use);
            result = result.and(next);
        }
        long calls = at.flow().uses(allocation).stream()
                .filter(use -> use.instruction() instanceof MethodInsnNode)
                .count();
        return calls > 1 ? written("more than one method") : result;
    }

    private Judgement fresh(Activation at, Origin origin, Permissions permissions) {
        if (origin instanceof Origin.Constant) {
            return Judgement.immutable("null");
        }
        if (origin instanceof Origin.NewArray made) {
            return all(at, at.flow().uses(made.instruction()), permissions);
        }
        if (origin instanceof Origin.Call call) {
            return made(at, call, permissions);
        }
        if (origin instanceof Origin.Parameter parameter) {
            Optional<Argument> argument = at.argument(parameter.position());
            return argument.isEmpty()
                    ? written("the caller, who has it too")
                    : all(at, at.flow().usesOfParameter(parameter.position()), permissions)
                            .and(fresh(argument.get().caller(), argument.get().value(), permissions.keeping()));
        }
        return written("somebody else, who has it too");
    }

    private Judgement made(Activation at, Origin.Call call, Permissions permissions) {
        Judgement uses = all(at, at.flow().uses(call.instruction()), permissions);
        boolean copy = call.instruction().name.equals("clone")
                && call.instruction().owner.startsWith("[");
        boolean fresh = copy
                || judges.calls()
                        .product(call.instruction())
                        .filter(JdkFactories.Product.FRESH_ARRAY::equals)
                        .isPresent();
        if (fresh) {
            return type.getDimensions() > 1
                    ? written("whoever has the inner arrays")
                    : uses.and(judges.types().judge(type.getElementType()));
        }
        List<Store> returned = judges.calls().returned(at, call);
        Judgement result = returned.isEmpty() ? written("the method that made it") : uses;
        for (Store value : returned) {
            result = result.isImmutable() ? fresh(value.at(), value.value(), permissions.givingBack()) : result;
        }
        return result;
    }

    private Judgement use(Activation at, Use use, Permissions permissions) {
        AbstractInsnNode instruction = use.instruction();
        if (instruction instanceof MethodInsnNode call) {
            return call(at, call, use.position(), permissions);
        }
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.AALOAD) {
            return type.getDimensions() == 1
                    ? Judgement.immutable("a read")
                    : inner().all(at, at.flow().uses(instruction), permissions);
        }
        if (isTest(instruction) || (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)) {
            return Judgement.immutable("a read");
        }
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            return store(at, use, permissions);
        }
        boolean kept = instruction instanceof FieldInsnNode put
                && judges.classes().resolveField(put.owner, put.name, put.desc).equals(permissions.holder());
        boolean givenBack = opcode == Opcodes.ARETURN && permissions.giveBack();
        return kept || givenBack ? Judgement.immutable("its way into the field") : written(at, use);
    }

    private Judgement store(Activation at, Use use, Permissions permissions) {
        boolean isElement = use.position() > 0;
        if (isElement ? !permissions.giveBack() : !permissions.write()) {
            return written(at, use);
        }
        if (isElement || use.instruction().getOpcode() != Opcodes.AASTORE) {
            return Judgement.immutable("a write before others can see it");
        }
        SourceValue element = at.flow().operands(use.instruction()).get(2);
        return type.getDimensions() > 1
                ? inner().fresh(at, element, permissions.givingBack())
                : judges.values().judge(at, element, type.getElementType());
    }

    private Judgement call(Activation at, MethodInsnNode call, int position, Permissions permissions) {
        if (!judges.classes().isOwn(call.owner)) {
            return readers.onlyReads(call, position, type)
                            || (permissions.write() && readers.sets(call, position, type))
                    ? Judgement.immutable("a method that only reads it")
                    : written(Names.of(call.owner.startsWith("[") ? "java/lang/Object" : call.owner) + "." + call.name);
        }
        Optional<MethodFlow> callee = judges.calls().callee(at, call);
        if (callee.isEmpty()) {
            return written(Names.of(call.owner) + "." + call.name + ", which may be overridden");
        }
        String question = call.owner + "." + call.name + call.desc + "#" + position;
        if (!following.add(question)) {
            return permissions.write()
                    ? written("a method that calls itself")
                    : Judgement.immutable("a circle of reads");
        }
        Judgement result =
                all(at.call(callee.get(), call), callee.get().usesOfParameter(position), permissions.keeping());
        following.remove(question);
        return result;
    }

    private ArrayUses inner() {
        return new ArrayUses(judges, Type.getType(type.getDescriptor().substring(1)));
    }

    private static boolean isTest(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.ARRAYLENGTH,
                    Opcodes.IFNULL,
                    Opcodes.IFNONNULL,
                    Opcodes.IF_ACMPEQ,
                    Opcodes.IF_ACMPNE,
                    Opcodes.INSTANCEOF -> true;
            default -> false;
        };
    }

    private static Judgement written(Activation at, Use use) {
        return written(at.flow().code().className() + "." + at.flow().code().method().name + " in line "
                + at.flow().code().lineOf(use.instruction()));
    }

    private static Judgement written(String by) {
        return Judgement.mutable(FindingCode.STATIC_ARRAY, "an array that may be written by " + by);
    }
}
