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
import dev.carrel.analysis.flow.Origin;
import dev.carrel.analysis.judgement.Judgement;
import dev.carrel.analysis.report.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Judges one value in one method by where it may have come from. */
final class ValueJudge {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final Set<String> TEXT_AND_RECORDS =
            Set.of("java/lang/invoke/StringConcatFactory", "java/lang/runtime/ObjectMethods");

    private final Judges judges;

    ValueJudge(Judges judges) {
        this.judges = judges;
    }

    Judgement judge(Activation at, SourceValue value) {
        return judges.memory().answer(at, value, () -> compute(at, value));
    }

    private Judgement compute(Activation at, SourceValue value) {
        Judgement result = Judgement.immutable("nothing");
        judges.effort().spend();
        for (Origin origin : at.origins(value)) {
            if (!result.isImmutable() || !judges.effort().remains()) {
                break;
            }
            result = result.and(origin.match(new Cases(this, at)));
        }
        return judges.effort().remains()
                ? result
                : Judgement.mutable(FindingCode.UNKNOWN_STATIC, "an object that is too intricate to follow");
    }

    /** Judges a value that is passed where this type is declared. */
    Judgement judge(Activation at, SourceValue value, Type declared) {
        Judgement always = judges.types().judge(declared);
        return always.isImmutable() ? always : judge(at, value);
    }

    /** The judgement of each kind of origin, as seen in one method. */
    private record Cases(ValueJudge judge, Activation at) implements Origin.Cases<Judgement> {
        @Override
        public Judgement parameter(Origin.Parameter parameter) {
            return judge.parameter(at, parameter.position());
        }

        @Override
        public Judgement constant(Origin.Constant constant) {
            return Judgement.immutable("a constant");
        }

        @Override
        public Judgement computedConstant(Origin.ComputedConstant constant) {
            return Judgement.mutable(FindingCode.CUSTOM_BOOTSTRAP, "a constant that a bootstrap method computes");
        }

        @Override
        public Judgement allocation(Origin.Allocation allocation) {
            return judge.judges.objects().judge(at, allocation.instruction());
        }

        @Override
        public Judgement newArray(Origin.NewArray array) {
            return ArrayJudge.isEmpty(array.instruction())
                    ? Judgement.immutable("an array without elements")
                    : Judgement.mutable(FindingCode.STATIC_ARRAY, "an array, whose elements can be replaced");
        }

        @Override
        public Judgement staticRead(Origin.StaticRead read) {
            return judge.staticField(read.instruction());
        }

        @Override
        public Judgement fieldRead(Origin.FieldRead read) {
            return judge.part(at, read.receiver(), Type.getType(read.instruction().desc));
        }

        @Override
        public Judgement elementRead(Origin.ElementRead read) {
            return judge.element(at, read.array());
        }

        @Override
        public Judgement call(Origin.Call call) {
            return judge.judges.calls().judge(at, call);
        }

        @Override
        public Judgement linkedCall(Origin.LinkedCall call) {
            return judge.linked(at, call.instruction(), call.arguments());
        }

        @Override
        public Judgement unknown(Origin.Unknown unknown) {
            return Judgement.mutable(FindingCode.UNKNOWN_STATIC, "an object that could not be followed");
        }
    }

    /** An element is what the type of the array says; the array itself is not followed here. */
    private Judgement element(Activation at, SourceValue array) {
        Judgement result = Judgement.immutable("nothing");
        for (Origin origin : at.origins(array)) {
            Type type = arrayType(at, origin);
            result = result.and(
                    type.getSort() == Type.ARRAY && type.getDimensions() == 1
                            ? judges.types().judge(type.getElementType())
                            : Judgement.mutable(FindingCode.UNKNOWN_STATIC, "an element of an array"));
        }
        return result;
    }

    private static Type arrayType(Activation at, Origin origin) {
        if (origin instanceof Origin.Call call) {
            return call.instruction().name.equals("clone")
                    ? Type.getObjectType(call.instruction().owner)
                    : Type.getReturnType(call.instruction().desc);
        }
        if (origin instanceof Origin.StaticRead read) {
            return Type.getType(read.instruction().desc);
        }
        if (origin instanceof Origin.FieldRead read) {
            return Type.getType(read.instruction().desc);
        }
        return origin instanceof Origin.Parameter parameter ? parameterType(at, parameter.position()) : Type.VOID_TYPE;
    }

    private Judgement parameter(Activation at, int position) {
        Optional<Argument> argument = at.argument(position);
        return argument.isPresent()
                ? judge(argument.get().caller(), argument.get().value())
                : judges.types().judge(parameterType(at, position));
    }

    private static Type parameterType(Activation at, int position) {
        MethodNode method = at.flow().code().method();
        int receiver = at.flow().code().isStatic() ? 0 : 1;
        return position < receiver
                ? Type.getObjectType(at.flow().code().owner().name)
                : Type.getArgumentTypes(method.desc)[position - receiver];
    }

    private Judgement staticField(FieldInsnNode read) {
        FieldRef field = judges.classes().resolveField(read.owner, read.name, read.desc);
        Judgement declared = judges.types().judge(field.type());
        if (declared.isImmutable() || isConstantOfTheJdk(field)) {
            return Judgement.immutable("the value of " + Names.of(field));
        }
        return judges.classes().field(field).isPresent() ? judges.fields().value(field) : declared;
    }

    private static boolean isConstantOfTheJdk(FieldRef field) {
        return switch (field.owner()) {
            case "java/lang/String" -> field.name().equals("CASE_INSENSITIVE_ORDER");
            case "java/util/Collections" -> field.name().startsWith("EMPTY_");
            default -> false;
        };
    }

    /** What is inside an immutable object is immutable. */
    private Judgement part(Activation at, SourceValue whole, Type type) {
        Judgement declared = judges.types().judge(type);
        return declared.isImmutable() || type.getSort() == Type.ARRAY
                ? declared
                : judge(at, whole) instanceof Judgement.Mutable mutable
                        ? Judgement.mutable(mutable.code(), "a part of " + mutable.reason())
                        : Judgement.immutable("a part of an immutable object");
    }

    private Judgement linked(Activation at, InvokeDynamicInsnNode call, List<SourceValue> captured) {
        String bootstrap = call.bsm.getOwner();
        if (TEXT_AND_RECORDS.contains(bootstrap)) {
            return Judgement.immutable("a text");
        }
        if (!bootstrap.equals(LAMBDAS)) {
            return Judgement.mutable(FindingCode.CUSTOM_BOOTSTRAP, "an object that a bootstrap method makes");
        }
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < captured.size(); i++) {
            if (judge(at, captured.get(i), types[i]) instanceof Judgement.Mutable mutable) {
                return Judgement.mutable(FindingCode.CAPTURED_STATE, "a lambda that has captured " + mutable.reason());
            }
        }
        return Judgement.immutable("a lambda that has captured nothing that changes");
    }
}
