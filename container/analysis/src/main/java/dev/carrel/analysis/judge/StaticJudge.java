/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import static dev.carrel.analysis.facts.BundleClasses.has;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.Code;
import dev.carrel.analysis.facts.FieldAccess;
import dev.carrel.analysis.facts.FieldAccesses;
import dev.carrel.analysis.facts.FieldRef;
import dev.carrel.analysis.flow.Locks;
import dev.carrel.analysis.flow.MethodFlows;
import dev.carrel.analysis.judgement.Judgement;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.report.StaticKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Judges every static field of a bundle. */
public final class StaticJudge {
    private final Judges judges;

    public StaticJudge(BundleClasses classes, FieldAccesses accesses, MethodFlows flows, Locks locks) {
        this.judges = new Judges(classes, accesses, flows, locks);
    }

    /** The judgements of all static fields, in the order of the classes. */
    public List<JudgedStatic> judgeAll() {
        List<JudgedStatic> all;
        do {
            judges.fixpoint().startRound();
            all = new ArrayList<>();
            for (ClassNode type : judges.classes().all()) {
                for (FieldNode field : type.fields) {
                    if (has(field.access, Opcodes.ACC_STATIC)) {
                        judges.effort().startField();
                        judges.memory().clear();
                        all.add(judge(new FieldRef(type.name, field.name, field.desc), field));
                    }
                }
            }
        } while (judges.fixpoint().mustRepeat());
        return all;
    }

    private JudgedStatic judge(FieldRef field, FieldNode node) {
        Optional<FieldAccess> late = lateWrite(field);
        if (late.isPresent()) {
            return late(field, node, late.get());
        }
        if (judges.fields().isOpen(field)) {
            return JudgedStatic.mutable(
                    field,
                    FindingCode.OPEN_STATIC,
                    "is not final, and code that the analysis does not see can write it");
        }
        if (isConstant(field.type())) {
            return new JudgedStatic(field, StaticKind.CONSTANT, "a constant", Optional.empty(), Optional.empty());
        }
        Judgement judgement = judges.fields().value(field);
        return judgement instanceof Judgement.Mutable mutable
                ? JudgedStatic.mutable(field, mutable.code(), "holds " + mutable.reason())
                : new JudgedStatic(field, StaticKind.IMMUTABLE, judgement.reason(), Optional.empty(), Optional.empty());
    }

    private JudgedStatic late(FieldRef field, FieldNode node, FieldAccess write) {
        boolean lazy = has(node.access, Opcodes.ACC_PRIVATE)
                && field.type().getSort() == Type.OBJECT
                && judges.types().judge(field.type()).isImmutable()
                && judges.accesses().writes(field).stream().allMatch(access -> isLazy(field, access));
        String by = write.code().className() + "." + write.code().method().name;
        return lazy
                ? new JudgedStatic(
                        field,
                        StaticKind.LAZY,
                        "is filled on first use by " + by,
                        Optional.of(FindingCode.LAZY_STATIC),
                        Optional.of(write))
                : new JudgedStatic(
                        field,
                        StaticKind.MUTABLE,
                        "is written by " + by,
                        Optional.of(FindingCode.WRITTEN_STATIC),
                        Optional.of(write));
    }

    /** Whether a write comes from a method that takes nothing and looks at the field before. */
    private boolean isLazy(FieldRef field, FieldAccess write) {
        Code code = write.code();
        boolean fromNothing = code.isStatic() && Type.getArgumentTypes(code.method().desc).length == 0;
        boolean looks = judges.accesses().reads(field).stream()
                .anyMatch(read -> read.code().method() == code.method());
        return code.isInitializer() || (fromNothing && looks);
    }

    private Optional<FieldAccess> lateWrite(FieldRef field) {
        return judges.accesses().writes(field).stream()
                .filter(access -> !access.code().isInitializer()
                        || !access.code().owner().name.equals(field.owner()))
                .findFirst();
    }

    private static boolean isConstant(Type type) {
        return (type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY)
                || type.getDescriptor().equals("Ljava/lang/String;");
    }
}
