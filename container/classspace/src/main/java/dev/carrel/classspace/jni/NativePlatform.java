/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

import dev.carrel.classspace.intake.HeaderClause;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a native library must fit.
 *
 * @param systems the names of the operating system, in lower case
 * @param processors the names of the processor, in lower case
 * @param version the version of the operating system
 * @param language the language in ISO form
 * @param selectionFilter answers the filter of a clause over the framework's properties
 */
public record NativePlatform(
        Set<String> systems,
        Set<String> processors,
        String version,
        String language,
        Predicate<String> selectionFilter) {

    private static final List<Set<String>> PROCESSORS = List.of(
            Set.of("x86-64", "amd64", "em64t", "x86_64"),
            Set.of("x86", "pentium", "i386", "i486", "i586", "i686"),
            Set.of("aarch64", "arm64"),
            Set.of("arm", "arm_le"),
            Set.of("powerpc", "power", "ppc"),
            Set.of("powerpc-64", "ppc64"),
            Set.of("powerpc-64-le", "ppc64le"));

    private static final Set<String> MAC = Set.of("macos", "macosx", "mac os", "mac os x");

    /**
     * The platform that runs.
     *
     * @param selectionFilter answers the filter of a clause over the framework's properties
     * @return the platform, as the virtual machine describes it
     */
    public static NativePlatform current(Predicate<String> selectionFilter) {
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                System.getProperty("os.version", ""),
                selectionFilter);
    }

    static NativePlatform of(String system, String processor, String version, Predicate<String> selectionFilter) {
        return new NativePlatform(
                systems(system.toLowerCase(Locale.ROOT)),
                processors(processor.toLowerCase(Locale.ROOT)),
                version,
                Locale.getDefault().getLanguage(),
                selectionFilter);
    }

    private static Set<String> systems(String name) {
        if (name.startsWith("windows")) {
            return Set.copyOf(List.of(name, name.replace(" ", ""), "windows", "win32"));
        }
        return MAC.contains(name) ? MAC : Set.of(name);
    }

    private static Set<String> processors(String name) {
        return PROCESSORS.stream()
                .filter(names -> names.contains(name))
                .findFirst()
                .orElse(Set.of(name));
    }

    boolean fits(HeaderClause clause) {
        return matches(clause, "osname", value -> systems.contains(value.toLowerCase(Locale.ROOT)))
                && matches(clause, "processor", value -> processors.contains(value.toLowerCase(Locale.ROOT)))
                && matches(
                        clause, "osversion", value -> VersionSpan.parse(value).contains(NumericVersion.parse(version)))
                && matches(clause, "language", value -> value.equalsIgnoreCase(language))
                && matches(clause, "selection-filter", selectionFilter);
    }

    private static boolean matches(HeaderClause clause, String parameter, Predicate<String> fits) {
        List<String> values = clause.parameters().getOrDefault(parameter, List.of());
        return values.isEmpty() || values.stream().anyMatch(fits);
    }
}
