/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

import dev.carrel.classspace.intake.HeaderClause;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The choice that a {@code Bundle-NativeCode} header leaves to the platform. */
public final class NativeCodeHeader {

    /** The name of the header. */
    public static final String NAME = "Bundle-NativeCode";

    private NativeCodeHeader() {}

    /**
     * Chooses the libraries for a platform, as OSGi Core 3.10 orders the clauses that fit: the highest operating system
     * version first, then those for a language, then the order of the header.
     *
     * @param attributes the main attributes of a manifest
     * @param platform the platform
     * @return the paths of the chosen clause; none if there is no header or the header is content without; nothing if no
     *     clause fits, which means that the bundle does not run here
     */
    public static Optional<List<String>> choose(Map<String, String> attributes, NativePlatform platform) {
        String header = attributes.get(NAME);
        if (header == null || header.isBlank()) {
            return Optional.of(List.of());
        }
        List<HeaderClause> clauses = HeaderClause.parse(header);
        boolean optional = clauses.removeIf(clause -> clause.paths().equals(List.of("*")));
        Optional<List<String>> chosen = clauses.stream()
                .filter(platform::fits)
                .min(Comparator.comparing(NativeCodeHeader::lowestVersion, Comparator.reverseOrder())
                        .thenComparing(clause -> !clause.parameters().containsKey("language")))
                .map(clause ->
                        clause.paths().stream().map(NativeCodeHeader::relative).toList());
        return chosen.isEmpty() && optional ? Optional.of(List.of()) : chosen;
    }

    private static NumericVersion lowestVersion(HeaderClause clause) {
        return clause.parameters().getOrDefault("osversion", List.of()).stream()
                .map(VersionSpan::parse)
                .map(VersionSpan::lowest)
                .max(Comparator.naturalOrder())
                .orElse(NumericVersion.ZERO);
    }

    private static String relative(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
