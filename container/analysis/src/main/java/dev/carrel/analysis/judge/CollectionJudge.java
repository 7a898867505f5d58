/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import dev.carrel.analysis.flow.Activation;
import dev.carrel.analysis.flow.Activation.Argument;
import dev.carrel.analysis.flow.MethodFlow;
import dev.carrel.analysis.flow.Origin;
import dev.carrel.analysis.flow.Use;
import dev.carrel.analysis.judgement.Judgement;
import dev.carrel.analysis.known.JdkFactories;
import dev.carrel.analysis.report.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/*
 * Implementation notes
 *
 * A collection that is wrapped as unmodifiable, or copied, is as good as immutable if it was made in this method, only
 * immutable values were put into it, and nobody else got hold of it: each of its uses has to be one of those known to be
 * harmless. A use that is not known counts as an escape.
 */
/** Judges what is in a collection, and who can still change it. */
final class CollectionJudge {
    private static final Set<String> ADDING =
            Set.of("add", "addAll", "addFirst", "addLast", "offer", "push", "put", "putAll", "putIfAbsent", "set");
    private static final Set<String> HARMLESS = Set.of(
            "clear",
            "contains",
            "containsAll",
            "containsKey",
            "containsValue",
            "ensureCapacity",
            "get",
            "hashCode",
            "isEmpty",
            "remove",
            "size",
            "toString",
            "trimToSize");

    private final Judges judges;

    CollectionJudge(Judges judges) {
        this.judges = judges;
    }

    /** Judges a collection of which somebody keeps a view: what is in it, and whether it can still change. */
    Judgement view(Activation at, SourceValue value) {
        return view(at, value, false);
    }

    /** Judges an argument whose elements, if it has any, are copied. */
    Judgement contents(Activation at, SourceValue value, Type declared) {
        if (declared.getSort() == Type.ARRAY) {
            return judges.arrays().elements(at, value, declared);
        }
        Judgement always = judges.types().judge(declared);
        boolean container = declared.getSort() == Type.OBJECT && judges.jdk().isCollection(declared.getInternalName());
        return always.isImmutable()
                ? always
                : container ? view(at, value, false) : judges.values().judge(at, value);
    }

    private Judgement view(Activation at, SourceValue value, boolean returned) {
        Judgement result = Judgement.immutable("nothing");
        for (Origin origin : at.origins(value)) {
            if (result.isImmutable()) {
                judges.effort().spend();
                result = judges.effort().remains() ? view(at, value, origin, returned) : escaped();
            }
        }
        return result;
    }

    // The four say which value of which method is meant; a record for them would have no other use.
    private Judgement view(Activation at, SourceValue value, Origin origin, boolean returned) {
        if (origin instanceof Origin.Allocation made
                && judges.jdk().isCollection(made.instruction().desc)
                && !judges.classes().isOwn(made.instruction().desc)) {
            return uses(at, made.instruction(), returned);
        }
        if (origin instanceof Origin.Call call) {
            return call(at, value, call, returned);
        }
        if (origin instanceof Origin.Parameter parameter) {
            Optional<Argument> argument = at.argument(parameter.position());
            return argument.isEmpty()
                    ? escaped()
                    : uses(at, at.flow().usesOfParameter(parameter.position()), false)
                            .and(view(argument.get().caller(), argument.get().value(), false));
        }
        return judges.values().judge(at, value);
    }

    private Judgement call(Activation at, SourceValue value, Origin.Call call, boolean returned) {
        Optional<JdkFactories.Product> product = judges.calls().product(call.instruction());
        if (product.isPresent() && product.get() == JdkFactories.Product.FRESH_COLLECTION) {
            List<Type> types = CallJudge.types(call.instruction());
            Judgement result = uses(at, call.instruction(), returned);
            for (int i = 0; i < types.size(); i++) {
                result = result.and(contents(at, call.arguments().get(i), types.get(i)));
            }
            return result;
        }
        List<Store> made = product.isPresent() ? List.of() : judges.calls().returned(at, call);
        if (made.isEmpty()) {
            return judges.values().judge(at, value);
        }
        Judgement result = uses(at, call.instruction(), returned);
        for (Store store : made) {
            result = result.isImmutable() ? view(store.at(), store.value(), true) : result;
        }
        return result.isImmutable() ? result : judges.values().judge(at, value);
    }

    private Judgement uses(Activation at, AbstractInsnNode source, boolean returned) {
        return uses(at, at.flow().uses(source), returned);
    }

    private Judgement uses(Activation at, List<Use> uses, boolean returned) {
        Judgement result = Judgement.immutable("a collection that nobody else has");
        for (Use use : uses) {
            if (result.isImmutable()) {
                result = use(at, use, returned);
            }
        }
        return result;
    }

    private Judgement use(Activation at, Use use, boolean returned) {
        if (use.instruction() instanceof MethodInsnNode call) {
            return judges.classes().isOwn(call.owner) ? passed(at, call, use.position()) : foreign(at, call, use);
        }
        return switch (use.instruction().getOpcode()) {
            case Opcodes.ARETURN -> returned ? harmless() : escaped();
            case Opcodes.IFNULL, Opcodes.IFNONNULL, Opcodes.INSTANCEOF -> harmless();
            default -> escaped();
        };
    }

    private Judgement passed(Activation at, MethodInsnNode call, int position) {
        Optional<MethodFlow> callee = judges.calls().callee(at, call);
        judges.effort().spend();
        return callee.isEmpty() || !judges.effort().remains()
                ? escaped()
                : uses(at.call(callee.get(), call), callee.get().usesOfParameter(position), false);
    }

    private Judgement foreign(Activation at, MethodInsnNode call, Use use) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return isCopiedOrWrapped(call)
                    ? harmless()
                    : call.owner.equals("java/util/Collections") && call.name.equals("addAll")
                            ? others(at, call, use.position())
                            : escaped();
        }
        if (!judges.jdk().isCollection(call.owner)) {
            return escaped();
        }
        if (use.position() > 0) {
            boolean copied =
                    ObjectJudge.isConstructorCall(call) || call.name.equals("addAll") || call.name.equals("putAll");
            return copied ? harmless() : escaped();
        }
        return ADDING.contains(call.name) || ObjectJudge.isConstructorCall(call)
                ? others(at, call, use.position())
                : HARMLESS.contains(call.name) ? harmless() : escaped();
    }

    private boolean isCopiedOrWrapped(MethodInsnNode call) {
        return judges.calls()
                .product(call)
                .filter(product -> product == JdkFactories.Product.VIEW || product == JdkFactories.Product.COPY)
                .isPresent();
    }

    /** Judges the arguments beside the collection itself. */
    private Judgement others(Activation at, MethodInsnNode call, int position) {
        List<Type> types = CallJudge.types(call);
        List<SourceValue> operands = at.flow().operands(call);
        Judgement result = harmless();
        for (int i = 0; i < types.size(); i++) {
            if (i != position && result.isImmutable()) {
                result = contents(at, operands.get(i), types.get(i));
            }
        }
        return result;
    }

    private static Judgement harmless() {
        return Judgement.immutable("a harmless use");
    }

    private static Judgement escaped() {
        return Judgement.mutable(FindingCode.MUTABLE_STATIC, "a collection that others may change");
    }
}
