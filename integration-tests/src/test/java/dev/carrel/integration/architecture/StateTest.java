/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** No class of ours keeps state in a static: two containers in one JVM share nothing. */
@AnalyzeClasses(packages = "dev.carrel", importOptions = CarrelClasses.class)
final class StateTest {

    /** Types whose values never change, or which only the JVM writes to. */
    private static final Set<String> UNCHANGING = Set.of(
            "java.lang.String",
            "java.lang.Class",
            "java.lang.System$Logger",
            "java.lang.StackWalker",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.VarHandle",
            "java.math.BigInteger",
            "java.nio.charset.Charset",
            "java.nio.file.Path",
            "java.time.Duration",
            "java.time.Instant",
            "java.util.HexFormat",
            "java.util.Optional",
            "java.util.regex.Pattern",
            "org.osgi.framework.Version",
            "org.osgi.framework.VersionRange");

    /** Interfaces of which the unchanging kind is made by {@code List.of} and the like; see the second rule. */
    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Set", "java.util.Map");

    @ArchTest
    static final ArchRule STATIC_FIELDS_CANNOT_CHANGE = fields().that()
            .areStatic()
            .should(holdAValueThatNeverChanges())
            .because("what one container does must not show in another");

    @ArchTest
    static final ArchRule STATIC_INITIALISERS_BUILD_NOTHING_THAT_CHANGES = classes()
            .should(makeNothingThatChangesInTheirStaticInitialiser())
            .because("a constant of type Map that is a HashMap is state with another name");

    @ArchTest
    static final ArchRule INSTANCE_FIELDS_ARE_PRIVATE = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .should()
            .bePrivate()
            .orShould()
            .haveNameStartingWith("this$")
            .orShould()
            .haveNameStartingWith("val$")
            .because("state has one owner, and its methods say what may happen to it");

    private static ArchCondition<JavaField> holdAValueThatNeverChanges() {
        return new ArchCondition<>("be final and of a type whose values never change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean good = field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || (field.getModifiers().contains(JavaModifier.FINAL) && isUnchanging(field.getRawType()));
                events.add(new SimpleConditionEvent(
                        field,
                        good,
                        "Static field [" + field.getFullName() + "] of type [" + typeOf(field)
                                + "] can change, or StateTest does not know that it cannot"));
            }
        };
    }

    private static String typeOf(JavaField field) {
        return field.getRawType().getName();
    }

    private static boolean isUnchanging(JavaClass type) {
        return type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || UNCHANGING.contains(type.getName())
                || COLLECTIONS.contains(type.getName())
                || (Rooms.isOurs(type) && hasFinalFieldsOnly(type));
    }

    private static boolean hasFinalFieldsOnly(JavaClass type) {
        return type.getAllFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL)
                        && (isUnchanging(field.getRawType())
                                || field.getRawType().isInterface()));
    }

    private static ArchCondition<JavaClass> makeNothingThatChangesInTheirStaticInitialiser() {
        return new ArchCondition<>("make no collection, array or reference that can change while they load") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<JavaAccess<?>> makings = type.getStaticInitializer().stream()
                        .flatMap(code -> code.getConstructorCallsFromSelf().stream())
                        .<JavaAccess<?>>map(call -> call)
                        .filter(call -> call.getTargetOwner().getPackageName().startsWith("java.util")
                                || call.getTargetOwner().isAssignableTo(ThreadLocal.class))
                        .toList();
                for (JavaAccess<?> making : makings) {
                    events.add(SimpleConditionEvent.violated(type, making.getDescription()));
                }
            }
        };
    }
}
