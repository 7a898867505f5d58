/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.ConsumerType;

/** What types and packages are called, how large a package grows, and what may be inherited from. */
@AnalyzeClasses(packages = "dev.carrel", importOptions = CarrelClasses.class)
final class NamesAndShapesTest {

    private static final int LARGEST_PACKAGE = 18;

    /** What an embedder sees is one chapter; it may be longer. */
    private static final int LARGEST_EXPORTED_PACKAGE = 25;

    /** Packages that are larger, each with the reason. */
    private static final Map<String, Integer> LARGER_BECAUSE = Map.of(
            // the bundle, context, revision and wiring views of one scope know each other both ways, as OSGi has it
            "dev.carrel.core.framework", 35);

    private static final String PATTERN_NAME = "Abstract[A-Z].*|I[A-Z][a-z].*|.*(Impl|Manager|Helper|Utils?|Base)";

    @ArchTest
    static final ArchRule TYPES_ARE_NAMED_BY_THEIR_JOB = noClasses()
            .should()
            .haveNameMatching("(.*[.$])?(" + PATTERN_NAME + ")")
            .because("a name says what the type does, not which pattern it follows");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_BY_THEIR_STEP = noClasses()
            .should()
            .resideInAnyPackage(
                    "..impl..", "..util..", "..utils..", "..common..", "..manager..", "..helper..", "..model..")
            .because("a package is a step of the work, not a kind of class");

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL_UNLESS_SEALED_OR_FOR_CONSUMERS = classes()
            .that(are(DescribedPredicate.describe("open to subclasses", NamesAndShapesTest::isOpen)))
            .should()
            .beAnnotatedWith(ConsumerType.class)
            .allowEmptyShould(true)
            .because("what was not made for inheritance breaks by it");

    @ArchTest
    static final ArchRule NOBODY_THROWS_GENERIC_EXCEPTIONS =
            NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because("a failure has a type and a code that can be handled");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        List<String> unmarked = packages(classes).keySet().stream()
                .map(classes::getPackage)
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertEquals(List.of(), unmarked, "packages without @NullMarked, in which null is checked by nobody");
    }

    @ArchTest
    static void packagesStaySmall(JavaClasses classes) {
        packages(classes).forEach((name, types) -> {
            boolean exported = classes.getPackage(name).isAnnotatedWith("org.osgi.annotation.bundle.Export");
            int largest = LARGER_BECAUSE.getOrDefault(name, exported ? LARGEST_EXPORTED_PACKAGE : LARGEST_PACKAGE);
            assertTrue(
                    types.size() <= largest,
                    "package [" + name + "] has " + types.size() + " top-level types: two steps of the work? " + types);
        });
    }

    private static Map<String, Set<String>> packages(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(JavaClass::getSimpleName, Collectors.toSet())));
    }

    /* The kinds of a failure are a tree: a common exception is both thrown and refined. */
    private static boolean isOpen(JavaClass type) {
        if (type.isInterface() || type.isEnum() || type.isAnonymousClass() || type.isAssignableTo(Throwable.class)) {
            return false;
        }
        Class<?> loaded = type.reflect();
        boolean isFinal = Modifier.isFinal(loaded.getModifiers());
        return !isFinal && !loaded.isSealed();
    }
}
