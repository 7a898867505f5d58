/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.intake;

import java.util.ArrayList;
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
        return header == null || header.isBlank() ? List.of(".") : parse(header);
    }

    private static List<String> parse(String header) {
        List<String> paths = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        boolean quoted = false;
        boolean parameter = false;
        for (char c : (header + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != ';')) {
                parameter |= c == '=' && !quoted;
                token.append(c);
            } else {
                String path = token.toString().strip();
                if (!parameter && !path.isEmpty()) {
                    paths.add(normal(path));
                }
                token.setLength(0);
                parameter = false;
            }
        }
        return List.copyOf(paths);
    }

    private static String normal(String path) {
        String relative = path.startsWith("./") ? path.substring(2) : path;
        String unrooted = relative.startsWith("/") ? relative.substring(1) : relative;
        return unrooted.isEmpty() ? "." : unrooted;
    }
}
