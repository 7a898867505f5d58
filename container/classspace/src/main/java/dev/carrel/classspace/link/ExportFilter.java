/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.util.List;

/**
 * Which classes of an exported package may be seen: the {@code include} and {@code exclude} directives of the export.
 *
 * @param include patterns of simple names; none means all
 * @param exclude patterns of simple names that are taken away
 */
public record ExportFilter(List<NamePattern> include, List<NamePattern> exclude) {

    /** Copies the lists. */
    public ExportFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /**
     * The filter of an export without directives.
     *
     * @return one that lets everything through
     */
    public static ExportFilter all() {
        return new ExportFilter(List.of(), List.of());
    }

    /**
     * Reads the directives.
     *
     * @param include the directive's value, comma-separated patterns; empty for none
     * @param exclude the same
     * @return the filter
     */
    public static ExportFilter of(String include, String exclude) {
        return new ExportFilter(patterns(include), patterns(exclude));
    }

    private static List<NamePattern> patterns(String directive) {
        return List.of(directive.split(",")).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(NamePattern::of)
                .toList();
    }

    /**
     * Asks whether a class may be seen.
     *
     * @param className its binary name
     * @return whether it may
     */
    public boolean lets(String className) {
        if (include.isEmpty() && exclude.isEmpty()) {
            return true;
        }
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return (include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(simple)))
                && exclude.stream().noneMatch(pattern -> pattern.matches(simple));
    }
}
