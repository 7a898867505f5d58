/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.csv;

/**
 * How tables are written in text.
 *
 * @param delimiter between two fields
 * @param quote around a field that holds a delimiter, a quote or a line's end; a quote in it is doubled
 * @param lineEnd after each row, when writing
 * @param skipInitialSpace whether blanks after a delimiter are left out, when reading
 */
public record Dialect(char delimiter, char quote, String lineEnd, boolean skipInitialSpace) {

    /**
     * As spreadsheets write it.
     *
     * @return commas, double quotes, both characters at a line's end
     */
    public static Dialect excel() {
        return new Dialect(',', '"', "\r\n", false);
    }

    /**
     * As spreadsheets write it, with tabulators.
     *
     * @return tabulators, double quotes, both characters at a line's end
     */
    public static Dialect excelTab() {
        return excel().withDelimiter('\t');
    }

    /**
     * As Unix tools write it.
     *
     * @return commas, double quotes, a line feed at a line's end
     */
    public static Dialect unix() {
        return new Dialect(',', '"', "\n", false);
    }

    /**
     * Changes what stands between fields.
     *
     * @param other the new delimiter
     * @return a changed dialect
     */
    public Dialect withDelimiter(char other) {
        return new Dialect(other, quote, lineEnd, skipInitialSpace);
    }
}
