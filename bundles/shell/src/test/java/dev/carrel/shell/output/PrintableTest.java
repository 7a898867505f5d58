/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables for people and JSON for scripts, from the same data. */
class PrintableTest {

    @Test
    void rowsAreAlignedForPeople() {
        Rows rows = new Rows(List.of("name", "count"), List.of(List.of("a", 1), List.of("longer", 20)), "nothing");
        assertEquals("NAME    COUNT\na       1\nlonger  20", rows.asText());
        assertEquals("[{\"name\": \"a\", \"count\": 1}, {\"name\": \"longer\", \"count\": 20}]", rows.asJson());
    }

    @Test
    void noRowsAreASentenceForPeopleAndAnEmptyListForScripts() {
        Rows rows = new Rows(List.of("name"), List.of(), "There is nothing.");
        assertEquals("There is nothing.", rows.asText());
        assertEquals("[]", rows.asJson());
    }

    @Test
    void jsonQuotesWhatItMust() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", "a \"b\" \\ \n\u001b");
        values.put("many", List.of("x", true));
        assertEquals(
                "{\"text\": \"a \\\"b\\\" \\\\ \\u000a\\u001b\", \"many\": [\"x\", true]}", new Facts(values).asJson());
    }
}
