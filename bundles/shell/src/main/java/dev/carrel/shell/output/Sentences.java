/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.output;

import java.util.List;

/**
 * Sentences for people, and the same as data for scripts.
 *
 * @param lines for people
 * @param data for scripts: maps, lists and plain values
 */
public record Sentences(List<String> lines, Object data) implements Printable {

    /** Copies what could change. */
    public Sentences {
        lines = List.copyOf(lines);
    }

    @Override
    public String asText() {
        return String.join("\n", lines);
    }

    @Override
    public String asJson() {
        return Json.of(data);
    }
}
