/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import static dev.carrel.analysis.facts.BundleClasses.has;

import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.facts.Names;
import dev.carrel.analysis.flow.Activation;
import dev.carrel.analysis.flow.MethodFlow;
import dev.carrel.analysis.flow.Origin;
import dev.carrel.analysis.judgement.Judgement;
import dev.carrel.analysis.known.JdkFactories;
import dev.carrel.analysis.report.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Judges what a method returns. */
final class CallJudge {
    private static final int DEEPEST = 6;

    private final Judges judges;

    CallJudge(Judges judges) {
        this.judges = judges;
    }

    Judgement judge(Activation at, Origin.Call call) {
        Judgement declared = judges.types().judge(Type.getReturnType(call.instruction().desc));
        if (declared.isImmutable()) {
            return declared;
        }
        Optional<JdkFactories.Product> product = product(call.instruction());
        if (product.isPresent()) {
            return product(at, call, product.get());
        }
        List<Store> returned = returned(at, call);
        if (returned.isEmpty()) {
            return declared;
        }
        Judgement result = Judgement.immutable("nothing");
        for (Store value : returned) {
            result = result.isImmutable() ? judges.values().judge(value.at(), value.value()) : result;
        }
        return result;
    }

    /** What a method of the JDK makes; empty for the bundle's own methods and for all that is not known. */
    Optional<JdkFactories.Product> product(MethodInsnNode call) {
        return judges.classes().isOwn(call.owner)
                ? Optional.empty()
                : judges.factories().productOf(call.owner, call.name);
    }

    /** The values that a method of the bundle may return; none if it cannot be told which method is called. */
    List<Store> returned(Activation at, Origin.Call call) {
        return callee(at, call.instruction()).stream()
                .map(flow -> at.call(flow, call.instruction()))
                .flatMap(activation -> activation.flow().reached(Opcodes.ARETURN).stream()
                        .map(instruction -> returned(activation, instruction)))
                .toList();
    }

    /** The method of the bundle that a call certainly reaches. */
    Optional<MethodFlow> callee(Activation at, MethodInsnNode call) {
        return at.depth() >= DEEPEST
                ? Optional.empty()
                : judges.classes()
                        .resolveMethod(call.owner, call.name, call.desc)
                        .filter(code -> isCertain(call, code))
                        .flatMap(judges.flows()::of);
    }

    private static Store returned(Activation at, AbstractInsnNode instruction) {
        return new Store(at, at.flow().operands(instruction).get(0));
    }

    private static boolean isCertain(MethodInsnNode call, Code code) {
        return call.getOpcode() == Opcodes.INVOKESTATIC
                || call.getOpcode() == Opcodes.INVOKESPECIAL
                || has(code.method().access, Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL)
                || has(code.owner().access, Opcodes.ACC_FINAL);
    }

    private Judgement product(Activation at, Origin.Call call, JdkFactories.Product product) {
        String name = Names.of(call.instruction().owner) + "." + call.instruction().name;
        return switch (product) {
            case IMMUTABLE -> Judgement.immutable("the result of " + name);
            case OF_ARGUMENTS -> arguments(at, call, name, false);
            case COPY -> arguments(at, call, name, true);
            case VIEW ->
                judges.collections().view(at, call.arguments().get(0)).isImmutable()
                        ? Judgement.immutable("a " + name + " of immutable values that nobody else can change")
                        : Judgement.mutable(
                                FindingCode.MUTABLE_STATIC, "a " + name + " over a collection that can still change");
            case FIRST_ARGUMENT -> judges.values().judge(at, call.arguments().get(0));
            case FRESH_COLLECTION ->
                Judgement.mutable(FindingCode.MUTABLE_STATIC, "the result of " + name + ", which can change");
            case FRESH_ARRAY -> Judgement.mutable(FindingCode.STATIC_ARRAY, "an array, whose elements can be replaced");
        };
    }

    private Judgement arguments(Activation at, Origin.Call call, String name, boolean copied) {
        List<Type> types = types(call.instruction());
        for (int i = 0; i < types.size(); i++) {
            SourceValue argument = call.arguments().get(i);
            Judgement judgement = copied
                    ? judges.collections().contents(at, argument, types.get(i))
                    : judges.values().judge(at, argument, types.get(i));
            if (judgement instanceof Judgement.Mutable mutable) {
                return Judgement.mutable(mutable.code(), "the result of " + name + " with " + mutable.reason());
            }
        }
        return Judgement.immutable("the result of " + name + " with immutable values");
    }

    /** The types of all operands of a call, that of the receiver first. */
    static List<Type> types(MethodInsnNode call) {
        List<Type> types = new ArrayList<>(List.of(Type.getArgumentTypes(call.desc)));
        if (call.getOpcode() != Opcodes.INVOKESTATIC) {
            types.add(0, Type.getObjectType(call.owner));
        }
        return types;
    }
}
