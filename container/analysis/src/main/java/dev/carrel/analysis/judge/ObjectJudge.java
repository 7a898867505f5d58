/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import static dev.carrel.analysis.facts.BundleClasses.has;

import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.facts.FieldRef;
import dev.carrel.analysis.facts.Names;
import dev.carrel.analysis.flow.Activation;
import dev.carrel.analysis.judgement.Judgement;
import dev.carrel.analysis.report.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Judges objects of exactly one class of the bundle by their fields, and those fields by the constructors. */
final class ObjectJudge {
    private final Judges judges;

    ObjectJudge(Judges judges) {
        this.judges = judges;
    }

    /** Judges all objects of exactly this class, whatever its constructors were called with. */
    Judgement judge(ClassNode type) {
        return judges.fixpoint().answer("object " + type.name, () -> {
            List<Activation> constructors = new ArrayList<>();
            for (MethodNode method : type.methods) {
                if (method.name.equals("<init>")) {
                    judges.flows()
                            .of(new Code(type, method))
                            .ifPresent(
                                    flow -> constructors.addAll(new Construction(judges).all(Activation.open(flow))));
                }
            }
            return fields(type, constructors);
        });
    }

    /** Judges the object that this instruction makes, by the very arguments of its constructor. */
    Judgement judge(Activation at, TypeInsnNode allocation) {
        Optional<ClassNode> own = judges.classes().find(allocation.desc);
        if (own.isEmpty()) {
            return foreign(allocation.desc);
        }
        Judgement always = judge(own.get());
        if (always.isImmutable()) {
            return always;
        }
        Optional<Activation> constructor = new Construction(judges).of(at, allocation);
        return constructor.isEmpty() ? always : fields(own.get(), new Construction(judges).all(constructor.get()));
    }

    private Judgement foreign(String name) {
        if (!name.equals("java/lang/Object")) {
            return judges.types().judge(name);
        }
        return judges.locks().locksAnything()
                ? Judgement.mutable(
                        FindingCode.STATIC_LOCK, "a bare object, and the bundle locks objects that may be this one")
                : Judgement.immutable("a bare object, used as a mark");
    }

    private Judgement fields(ClassNode type, List<Activation> constructors) {
        Judgement parent = parent(type);
        if (!parent.isImmutable()) {
            return parent;
        }
        if (isLock(type)) {
            return Judgement.mutable(FindingCode.STATIC_LOCK, "a " + Names.of(type.name) + ", which is used as a lock");
        }
        for (ClassNode level : judges.classes().lineage(type)) {
            for (FieldNode field : level.fields) {
                if (!has(field.access, Opcodes.ACC_STATIC)) {
                    Judgement judgement =
                            judges.fields().judge(new FieldRef(level.name, field.name, field.desc), constructors);
                    if (judgement instanceof Judgement.Mutable mutable) {
                        return Judgement.mutable(
                                mutable.code(),
                                "a " + Names.of(type.name) + ", whose field [" + field.name + "] " + mutable.reason());
                    }
                }
            }
        }
        return Judgement.immutable(
                has(type.access, Opcodes.ACC_RECORD)
                        ? "a record of immutable values"
                        : "a " + Names.of(type.name) + ", whose fields never change");
    }

    private boolean isLock(ClassNode type) {
        return judges.locks().isLocked(type.name)
                || judges.classes().ancestors(type.name).stream().anyMatch(judges.locks()::isLocked);
    }

    private Judgement parent(ClassNode type) {
        String parent = judges.classes().outsideAncestor(type.name);
        if (judges.jdk().isPlainParent(parent)) {
            return Judgement.immutable("nothing of its own");
        }
        return Judgement.mutable(
                judges.types().codeOf(parent),
                "a " + Names.of(type.name) + ", which extends " + Names.of(parent) + " and inherits its state");
    }

    /** Whether a call is the constructor call on a new object. */
    static boolean isConstructorCall(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKESPECIAL && call.name.equals("<init>");
    }
}
