/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.core.definition.DeclaredRequirement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** Requirements in words: what is asked for by name, and which versions of it, as a range where the filter is one. */
public final class RequirementWords {

    /** Equinox puts the two ends of a range into a conjunction of their own, Felix does not. */
    private static final Pattern RANGE =
            Pattern.compile("\\(&\\(([^()=<>~]+)=([^()*]+)\\)(?:\\(&)?\\((?:bundle-)?version>=([^()]+)\\)"
                    + "(?:\\(!\\((?:bundle-)?version>=([^()]+)\\)\\)|\\((?:bundle-)?version<=([^()]+)\\))?\\){1,2}");

    private static final Pattern NAME_ALONE = Pattern.compile("\\(([^()=<>~]+)=(\\*|[^()*]+)\\)");

    private RequirementWords() {}

    /**
     * A requirement with its kind and name.
     *
     * @param requirement any
     * @return for example {@code the package [org.slf4j] in [1.7.0,3.0.0)}
     */
    public static String of(DeclaredRequirement requirement) {
        String kind =
                switch (requirement.getNamespace()) {
                    case PackageNamespace.PACKAGE_NAMESPACE -> "the package";
                    case BundleNamespace.BUNDLE_NAMESPACE -> "the bundle";
                    case HostNamespace.HOST_NAMESPACE -> "the host bundle";
                    case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> "the Java runtime";
                    default -> "the capability [" + requirement.getNamespace() + "]";
                };
        return Stream.of(kind, requirement.key().map(key -> "[" + key + "]").orElse(""), condition(requirement))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * What a requirement asks beside the name.
     *
     * @param requirement any
     * @return {@code in RANGE}, or nothing when only the name is asked for, or else the filter as it was written
     */
    public static String condition(Requirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        if (named(NAME_ALONE, filter, requirement).isPresent()) {
            return "";
        }
        return named(RANGE, filter, requirement).map(RequirementWords::range).orElse(filter);
    }

    private static Optional<Matcher> named(Pattern shape, String filter, Requirement requirement) {
        Matcher matcher = shape.matcher(filter);
        return matcher.matches() && matcher.group(1).equals(requirement.getNamespace())
                ? Optional.of(matcher)
                : Optional.empty();
    }

    private static String range(Matcher bounds) {
        String from = "in [" + bounds.group(3) + ",";
        if (bounds.group(4) != null) {
            return from + bounds.group(4) + ")";
        }
        return bounds.group(5) == null ? "in version " + bounds.group(3) + " or newer" : from + bounds.group(5) + "]";
    }
}
