/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

import static dev.carrel.analysis.facts.BundleClasses.has;

import dev.carrel.analysis.facts.BundleClasses;
import dev.carrel.analysis.facts.FieldRef;
import dev.carrel.analysis.facts.Names;
import dev.carrel.analysis.judgement.Judgement;
import dev.carrel.analysis.report.FindingCode;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Judges all values that a variable of some type may hold, whoever made them. */
final class TypeJudge {
    private final Judges judges;

    TypeJudge(Judges judges) {
        this.judges = judges;
    }

    Judgement judge(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> Judgement.mutable(FindingCode.STATIC_ARRAY, "an array, whose elements can be replaced");
            case Type.OBJECT -> judge(type.getInternalName());
            default -> Judgement.immutable("a number or truth value");
        };
    }

    Judgement judge(String name) {
        return judges.fixpoint()
                .answer(
                        "type " + name,
                        () -> judges.classes().find(name).map(this::own).orElseGet(() -> foreign(name)));
    }

    private Judgement foreign(String name) {
        boolean extended = !judges.classes().directSubtypes(name).isEmpty();
        if (judges.jdk().isImmutable(name) && !extended) {
            return Judgement.immutable("a " + Names.of(name) + ", which never changes");
        }
        if (judges.outside().isLogger(name) && !extended) {
            return Judgement.immutable("a logger from the host");
        }
        FindingCode code = codeOf(name);
        return Judgement.mutable(
                code,
                "a " + Names.of(name)
                        + (code == FindingCode.UNKNOWN_STATIC
                                ? ", and the values of this type are not all known to be immutable"
                                : ", which can change"));
    }

    /** How to report a value of a type outside the bundle that is not known to be immutable. */
    FindingCode codeOf(String name) {
        if (name.equals("java/lang/ThreadLocal") || name.equals("java/lang/InheritableThreadLocal")) {
            return FindingCode.STATIC_THREAD_LOCAL;
        }
        if (judges.outside().isScopeObject(name)) {
            return FindingCode.SCOPE_OBJECT_IN_STATIC;
        }
        return judges.jdk().changes(name) ? FindingCode.MUTABLE_STATIC : FindingCode.UNKNOWN_STATIC;
    }

    private Judgement own(ClassNode type) {
        if (isEnum(type)) {
            return enumConstants(type);
        }
        if (isOpenForSubclasses(type)) {
            return Judgement.mutable(
                    FindingCode.UNKNOWN_STATIC,
                    "a " + Names.of(type.name) + ", which others may extend with fields that change");
        }
        Judgement result = has(type.access, Opcodes.ACC_ABSTRACT)
                ? Judgement.immutable("one of the known subclasses of " + Names.of(type.name) + ", all immutable")
                : judges.objects().judge(type);
        for (ClassNode subtype : judges.classes().directSubtypes(type.name)) {
            result = result.and(judge(subtype.name));
        }
        return result.isImmutable() && type.permittedSubclasses != null ? permitted(type) : result;
    }

    /** A sealed type may permit classes that the bundle does not hold. */
    private Judgement permitted(ClassNode type) {
        Judgement result =
                Judgement.immutable("one of the permitted subclasses of " + Names.of(type.name) + ", all immutable");
        for (String name : type.permittedSubclasses) {
            result = result.and(judge(name));
        }
        return result;
    }

    private Judgement enumConstants(ClassNode type) {
        Judgement result = Judgement.immutable("an enum without fields that change");
        for (FieldNode field : type.fields) {
            if (has(field.access, Opcodes.ACC_ENUM)) {
                result = result.and(judges.fields().constant(new FieldRef(type.name, field.name, field.desc)));
            }
        }
        return result;
    }

    /** Whether classes outside the bundle can extend this type, or lambdas implement it. */
    private boolean isOpenForSubclasses(ClassNode type) {
        if (has(type.access, Opcodes.ACC_FINAL) || type.permittedSubclasses != null) {
            return false;
        }
        if (has(type.access, Opcodes.ACC_INTERFACE)) {
            return true;
        }
        return has(type.access, Opcodes.ACC_PUBLIC)
                && type.methods.stream()
                        .anyMatch(method -> method.name.equals("<init>") && BundleClasses.isOpen(method.access));
    }

    /** The class of an enum constant with a body is an enum to the JVM, but not a direct subclass of Enum. */
    private static boolean isEnum(ClassNode type) {
        return "java/lang/Enum".equals(type.superName);
    }
}
