/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.bnd;

import dev.carrel.analysis.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands behind the plugin's name in the instruction {@code -plugin}.
 *
 * @param name the module's name; the symbolic name where it is missing
 * @param isolation {@code auto}, {@code private} or {@code shared}
 * @param multiplicity {@code many} or {@code single}
 * @param failOn findings that fail the build, from this severity upwards
 * @param warnOn findings that are warnings of the build, from this severity upwards
 * @param baseline a file with the findings that are known and accepted
 * @param problems what is wrong with the settings, in whole sentences
 */
record PluginSettings(
        Optional<String> name,
        String isolation,
        String multiplicity,
        Optional<Severity> failOn,
        Optional<Severity> warnOn,
        Optional<String> baseline,
        List<String> problems) {

    private static final Set<String> KNOWN =
            Set.of("name", "isolation", "multiplicity", "fail-on", "warn-on", "baseline");

    static PluginSettings of(Map<String, String> attributes) {
        List<String> problems = new ArrayList<>();
        for (String key : new TreeSet<>(attributes.keySet())) {
            if (!KNOWN.contains(key) && !key.endsWith(":")) {
                problems.add("The setting [" + key + "] is not known; use one of " + new TreeSet<>(KNOWN) + ".");
            }
        }
        return new PluginSettings(
                Optional.ofNullable(attributes.get("name")),
                choice(attributes, "isolation", List.of("auto", "private", "shared"), problems),
                choice(attributes, "multiplicity", List.of("many", "single"), problems),
                severity(attributes, "fail-on", problems),
                severity(attributes, "warn-on", problems),
                Optional.ofNullable(attributes.get("baseline")),
                List.copyOf(problems));
    }

    /** The first of the allowed values is the default. */
    private static String choice(
            Map<String, String> attributes, String key, List<String> allowed, List<String> problems) {
        String value = attributes.getOrDefault(key, allowed.get(0));
        if (!allowed.contains(value)) {
            problems.add("The setting [" + key + "] is [" + value + "]; use one of " + allowed + ".");
        }
        return value;
    }

    private static Optional<Severity> severity(Map<String, String> attributes, String key, List<String> problems) {
        String value = choice(attributes, key, List.of("never", "note", "warning", "error"), problems);
        for (Severity severity : Severity.values()) {
            if (severity.name().toLowerCase(Locale.ROOT).equals(value)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
