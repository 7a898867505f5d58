/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What there is to say about one thing: values with names, in order.
 *
 * @param values by name, in lower case
 */
public record Facts(Map<String, Object> values) implements Printable {

    /** Copies what could change, and keeps the order. */
    public Facts {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String asText() {
        int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        values.forEach((name, value) -> lines.add(name + " ".repeat(width - name.length() + 2) + shown(value)));
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    @Override
    public String asJson() {
        return Json.of(values);
    }

    static String shown(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }
}
