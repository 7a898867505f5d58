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
import dev.carrel.analysis.facts.FieldRef;
import dev.carrel.analysis.flow.Activation;
import dev.carrel.analysis.flow.MethodFlow;
import dev.carrel.analysis.judgement.Judgement;
import dev.carrel.analysis.report.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Judges what a field holds once its class or object is initialised. */
final class FieldJudge {
    private final Judges judges;

    FieldJudge(Judges judges) {
        this.judges = judges;
    }

    /** Judges the value of a static field that only its class initialiser writes. */
    Judgement value(FieldRef field) {
        return judges.fixpoint().answer("static " + field, () -> {
            Optional<Activation> initializer = initializer(field.owner());
            List<Store> stores =
                    initializer.map(at -> stores(field, List.of(at))).orElse(List.of());
            if (isOpen(field) || !isWrittenOnlyBy(field, Code::isInitializer)) {
                return Judgement.mutable(FindingCode.WRITTEN_STATIC, "a value that is replaced at run time");
            }
            return stores.isEmpty() && !judges.accesses().writes(field).isEmpty()
                    ? Judgement.mutable(FindingCode.UNKNOWN_STATIC, "a value that could not be followed")
                    : all(field, stores);
        });
    }

    /** Judges what an enum puts into the field of one of its constants: the very object, not its type. */
    Judgement constant(FieldRef field) {
        List<Activation> initializer = initializer(field.owner()).stream().toList();
        return isWrittenOnlyBy(field, Code::isInitializer)
                ? values(stores(field, initializer))
                : Judgement.mutable(FindingCode.WRITTEN_STATIC, "a value that is replaced at run time");
    }

    /** Judges an instance field of objects that are made by these constructors. */
    Judgement judge(FieldRef field, List<Activation> constructors) {
        Optional<FieldAccess> late = judges.accesses().writes(field).stream()
                .filter(access -> !isInConstructor(field, access))
                .findFirst();
        if (late.isPresent()) {
            return Judgement.mutable(
                    FindingCode.STATEFUL_SINGLETON,
                    "is written by " + late.get().code().className() + "."
                            + late.get().code().method().name);
        }
        if (isOpen(field)) {
            return Judgement.mutable(FindingCode.STATEFUL_SINGLETON, "is not final, and others can write it");
        }
        return all(field, stores(field, constructors)) instanceof Judgement.Mutable mutable
                ? Judgement.mutable(mutable.code(), "holds " + mutable.reason())
                : Judgement.immutable("holds what never changes");
    }

    /** Whether somebody may write the field without an instruction of the bundle that says so. */
    boolean isOpen(FieldRef field) {
        FieldNode node = judges.classes().field(field).orElseThrow();
        return !isFinal(node) && (BundleClasses.isOpen(node.access) || judges.fieldHandles());
    }

    /** Whether nothing but such methods of the class itself writes the field. */
    boolean isWrittenOnlyBy(FieldRef field, Predicate<Code> writer) {
        return judges.accesses().writes(field).stream()
                .allMatch(access -> access.code().owner().name.equals(field.owner()) && writer.test(access.code()));
    }

    private Judgement all(FieldRef field, List<Store> stores) {
        if (field.type().getSort() == Type.ARRAY) {
            return judges.arrays().judge(field, stores);
        }
        Judgement declared = judges.types().judge(field.type());
        if (declared.isImmutable()) {
            return declared;
        }
        return values(stores);
    }

    private static boolean isFinal(FieldNode field) {
        return has(field.access, Opcodes.ACC_FINAL);
    }

    private Judgement values(List<Store> stores) {
        Judgement result = Judgement.immutable("always null");
        for (Store store : stores) {
            Judgement value = judges.values().judge(store.at(), store.value());
            result = result.isImmutable() ? value : result;
        }
        return result;
    }

    private Optional<Activation> initializer(String owner) {
        return judges.classes()
                .resolveMethod(owner, "<clinit>", "()V")
                .filter(code -> code.owner().name.equals(owner))
                .flatMap(judges.flows()::of)
                .map(Activation::open);
    }

    /** The values that these methods put into the field. */
    private List<Store> stores(FieldRef field, List<Activation> writers) {
        List<Store> stores = new ArrayList<>();
        for (Activation writer : writers) {
            MethodNode method = writer.flow().code().method();
            for (FieldAccess access : judges.accesses().writes(field)) {
                List<SourceValue> operands = writer.flow().operands(access.instruction());
                if (access.code().method() == method && !operands.isEmpty()) {
                    stores.add(new Store(writer, operands.get(operands.size() - 1)));
                }
            }
        }
        return stores;
    }

    private boolean isInConstructor(FieldRef field, FieldAccess access) {
        Code code = access.code();
        if (!code.isConstructor() || !code.owner().name.equals(field.owner())) {
            return false;
        }
        Optional<MethodFlow> flow = judges.flows().of(code);
        List<SourceValue> operands =
                flow.map(known -> known.operands(access.instruction())).orElse(List.of());
        return flow.isPresent()
                && (operands.isEmpty() || Construction.isReceiver(Activation.open(flow.get()), operands.get(0)));
    }
}
