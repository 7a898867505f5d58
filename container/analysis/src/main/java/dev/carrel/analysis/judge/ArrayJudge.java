/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import static dev.carrel.analysis.facts.BundleClasses.has;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.FieldAccess;
import dev.carrel.analysis.facts.FieldRef;
import dev.carrel.analysis.flow.Activation;
import dev.carrel.analysis.flow.MethodFlow;
import dev.carrel.analysis.flow.Origin;
import dev.carrel.analysis.judgement.Judgement;
import dev.carrel.analysis.report.FindingCode;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/*
 * Implementation notes
 *
 * An array is as good as immutable if it was made for one field that only the bundle can reach, is written by nothing
 * but the initialiser, and every other use in the whole bundle merely reads elements. Whatever is not known to merely
 * read, such as handing the array to a method of another bundle, counts as a write.
 */
/** Judges arrays by all that is done with them. */
final class ArrayJudge {
    private final Judges judges;

    ArrayJudge(Judges judges) {
        this.judges = judges;
    }

    /** Whether this instruction makes an array without elements. */
    static boolean isEmpty(AbstractInsnNode allocation) {
        AbstractInsnNode before = allocation.getPrevious();
        return (allocation.getOpcode() == Opcodes.NEWARRAY || allocation.getOpcode() == Opcodes.ANEWARRAY)
                && before != null
                && before.getOpcode() == Opcodes.ICONST_0;
    }

    /** Judges a field that holds an array, given all values that are put into it. */
    Judgement judge(FieldRef field, List<Store> stores) {
        if (stores.stream().allMatch(ArrayJudge::isNullOrEmpty)) {
            return Judgement.immutable("an array without elements");
        }
        FieldNode node = judges.classes().field(field).orElseThrow();
        if (BundleClasses.isOpen(node.access)) {
            return Judgement.mutable(FindingCode.STATIC_ARRAY, "an array that others can reach and write");
        }
        Judgement result = Judgement.immutable("an array that is only read");
        for (Store store : stores) {
            result = result.isImmutable() ? fresh(store.at(), store.value(), field) : result;
        }
        for (FieldAccess read : judges.accesses().reads(field)) {
            result = result.isImmutable() ? onlyRead(field, node, read) : result;
        }
        return result;
    }

    /** Judges the elements of an array that is made for a call and copied by it. */
    Judgement elements(Activation at, SourceValue array, Type type) {
        Judgement declared = judges.types().judge(type.getElementType());
        if (type.getDimensions() == 1 && declared.isImmutable()) {
            return declared;
        }
        Judgement result = Judgement.immutable("nothing");
        for (Origin origin : at.origins(array)) {
            result = result.and(
                    origin instanceof Origin.NewArray made
                            ? new ArrayUses(judges, type).copied(at, made.instruction())
                            : Judgement.mutable(FindingCode.UNKNOWN_STATIC, "elements that could not be followed"));
        }
        return result;
    }

    private static boolean isNullOrEmpty(Store store) {
        return store.at().origins(store.value()).stream()
                .allMatch(origin -> origin instanceof Origin.Constant
                        || (origin instanceof Origin.NewArray made && isEmpty(made.instruction())));
    }

    private Judgement fresh(Activation at, SourceValue value, FieldRef field) {
        return new ArrayUses(judges, field.type()).fresh(at, value, new ArrayUses.Permissions(true, false, field));
    }

    private Judgement onlyRead(FieldRef field, FieldNode node, FieldAccess read) {
        Optional<MethodFlow> flow = judges.flows().of(read.code());
        boolean initialising = read.code().owner().name.equals(field.owner())
                && (has(node.access, Opcodes.ACC_STATIC)
                        ? read.code().isInitializer()
                        : read.code().isConstructor());
        return flow.isEmpty()
                ? Judgement.mutable(FindingCode.UNREADABLE_METHOD, "an array whose uses could not be followed")
                : new ArrayUses(judges, field.type())
                        .all(
                                Activation.open(flow.get()),
                                flow.get().uses(read.instruction()),
                                new ArrayUses.Permissions(initialising, false, field));
    }
}
