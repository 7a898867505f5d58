/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of a manifest header: paths, and parameters that hold for all of them.
 *
 * @param paths the paths in order
 * @param parameters attributes and directives by name, each with all its values, since some may be repeated
 */
public record HeaderClause(List<String> paths, Map<String, List<String>> parameters) {

    /**
     * Reads a header.
     *
     * @param header its value
     * @return its clauses in order
     */
    public static List<HeaderClause> parse(String header) {
        List<HeaderClause> clauses = new ArrayList<>();
        for (String clause : split(header, ',')) {
            List<String> paths = new ArrayList<>();
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            for (String part : split(clause, ';')) {
                int equals = indexOutsideQuotes(part, '=');
                if (equals < 0) {
                    paths.add(unquoted(part));
                } else {
                    String name =
                            part.substring(0, equals).replaceFirst(":$", "").strip();
                    parameters
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(unquoted(part.substring(equals + 1)));
                }
            }
            clauses.add(new HeaderClause(List.copyOf(paths), parameters));
        }
        return clauses;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        int end = indexOutsideQuotes(rest, separator);
        while (end >= 0) {
            add(parts, rest.substring(0, end));
            rest = rest.substring(end + 1);
            end = indexOutsideQuotes(rest, separator);
        }
        add(parts, rest);
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    private static int indexOutsideQuotes(String text, char wanted) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").strip();
    }
}
