/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where dependencies point: downwards, never in a circle, and to OSGi only where it is needed. */
@AnalyzeClasses(packages = "dev.carrel", importOptions = CarrelClasses.class)
final class ArrowsTest {

    /** Classes in the smallest room; a rule over fewer looked at nothing. */
    private static final int LEAST = 1;

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE = slices().matching("dev.carrel.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a circle can only be understood, tested and changed together");

    @ArchTest
    static final ArchRule PLAIN_JAVA_STAYS_PLAIN = noClasses()
            .that(Rooms.in("analysis").or(Rooms.in("reclaim")))
            .should()
            .dependOnClassesThat(osgiBut(Set.of()))
            .because("what needs no OSGi can be used, tested and understood without it");

    @ArchTest
    static final ArchRule CLASS_SPACES_KNOW_BUNDLES_BY_REFERENCE_ONLY = noClasses()
            .that(Rooms.in("classspace"))
            .should()
            .dependOnClassesThat(osgiBut(Set.of("Bundle", "BundleReference")))
            .because("a class loader only tells its classes which bundle they belong to");

    @ArchTest
    static final ArchRule NO_FRAMEWORK_BUT_THE_STANDARD = noClasses()
            .that(DescribedPredicate.describe("ours", Rooms::isOurs))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.felix.framework..", "org.eclipse.osgi..", "org.eclipse.core..")
            .because("the host framework is reached through org.osgi alone, so that Felix and Equinox are both right");

    @ArchTest
    static void arrowsPointDownwards(JavaClasses classes) {
        for (String room : new TreeMap<>(Rooms.BELOW).keySet()) {
            noClasses()
                    .that(Rooms.in(room))
                    .should()
                    .dependOnClassesThat(Rooms.notBelow(room))
                    .because("an arrow that may be turned round makes two rooms one")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static void everyRoomIsKnownAndSeen(JavaClasses classes) {
        Set<String> seen = classes.stream().map(Rooms::of).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Rooms.BELOW.keySet()), seen, "rooms of the table, and rooms that were found");
        for (String room : seen) {
            List<String> types = classes.stream()
                    .filter(Rooms.in(room))
                    .map(JavaClass::getName)
                    .toList();
            assertTrue(types.size() >= LEAST, "room [" + room + "] has " + types + ": were its classes seen?");
        }
    }

    private static DescribedPredicate<JavaClass> osgiBut(Set<String> permitted) {
        return DescribedPredicate.describe(
                "of OSGi" + (permitted.isEmpty() ? "" : " other than " + permitted),
                type -> type.getPackageName().startsWith("org.osgi.")
                        && !type.getPackageName().startsWith("org.osgi.annotation")
                        && !permitted.contains(type.getSimpleName()));
    }
}
