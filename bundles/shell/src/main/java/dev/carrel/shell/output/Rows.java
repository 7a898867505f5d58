/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A table: what each column is called, and a value in each for every row.
 *
 * @param columns the names of the columns, in lower case
 * @param rows as many values as there are columns
 * @param none what is said when there are no rows
 */
public record Rows(List<String> columns, List<List<Object>> rows, String none) implements Printable {

    /** Copies what could change. */
    public Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public String asText() {
        if (rows.isEmpty()) {
            return none;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream()
                .map(name -> name.toUpperCase(java.util.Locale.ROOT))
                .toList());
        rows.forEach(row -> lines.add(row.stream().map(Facts::shown).toList()));
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return String.join(
                "\n", lines.stream().map(line -> padded(line, widths)).toList());
    }

    @Override
    public String asJson() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            IntStream.range(0, columns.size()).forEach(i -> object.put(columns.get(i), row.get(i)));
            objects.add(object);
        }
        return Json.of(objects);
    }

    private static String padded(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String value = line.get(column);
            text.append(value).append(" ".repeat(widths[column] - value.length() + 2));
        }
        return text.toString().stripTrailing();
    }
}
