/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.intake;

import java.util.List;
import java.util.Map;

/** The paths that a {@code Bundle-ClassPath} header names. */
public final class ClassPathHeader {

    /** The name of the header. */
    public static final String NAME = "Bundle-ClassPath";

    private ClassPathHeader() {}

    /**
     * Reads the header.
     *
     * @param attributes the main attributes of a manifest
     * @return the paths in order, without the slash at their beginning; {@code "."} alone if there is no header
     */
    public static List<String> paths(Map<String, String> attributes) {
        String header = attributes.get(NAME);
        return header == null || header.isBlank()
                ? List.of(".")
                : HeaderClause.parse(header).stream()
                        .flatMap(clause -> clause.paths().stream())
                        .map(ClassPathHeader::normal)
                        .toList();
    }

    private static String normal(String path) {
        String relative = path.startsWith("./") ? path.substring(2) : path;
        String unrooted = relative.startsWith("/") ? relative.substring(1) : relative;
        return unrooted.isEmpty() ? "." : unrooted;
    }
}
