/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers and writers of one module object do. */
class CsvTest {

    private final Csv csv = new Csv();

    @Test
    void aTableIsReadInItsDialect() {
        List<String> lines = List.of("a;'b;c'", "'it''s';\n");
        Dialect dialect = new Dialect(';', '\'', "\n", false);
        assertEquals(
                List.of(List.of("a", "b;c"), List.of("it's", "")),
                csv.reader(lines, dialect).rows());
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        StringBuilder text = new StringBuilder();
        List<String> row = List.of("one", "two, three", "\"four\"", "");
        csv.writer(text, Dialect.excel()).write(row);
        assertEquals("one,\"two, three\",\"\"\"four\"\"\",\r\n", text.toString());
        assertEquals(
                List.of(row),
                csv.reader(List.of(text.toString()), Dialect.excel()).rows());
    }

    @Test
    void aLineThatIsNoTextIsAnError() {
        Error error = assertThrows(
                Error.class, () -> csv.reader(List.of(1), Dialect.excel()).rows());
        assertEquals("A line should be text, but is 1 of java.lang.Integer", error.getMessage());
    }

    @Test
    void aBrokenTableIsAnError() {
        assertThrows(Error.class, () -> csv.reader(List.of("\"a\"b,c"), Dialect.excel())
                .rows());
    }

    @Test
    void theFieldSizeLimitHoldsForReadersAtWork() {
        CsvReader reader = csv.reader(List.of("abc", "abcd"), Dialect.unix());
        var rows = reader.iterator();
        assertEquals(131_072, csv.fieldSizeLimit(3));
        assertEquals(List.of("abc"), rows.next());
        Error error = assertThrows(Error.class, rows::next);
        assertTrue(String.valueOf(error.getMessage()).endsWith("larger than the field size limit (3)"));
        assertThrows(IllegalArgumentException.class, () -> csv.fieldSizeLimit(-1));
    }
}
