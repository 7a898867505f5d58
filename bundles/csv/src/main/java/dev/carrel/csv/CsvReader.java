/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of one table, read when they are asked for; can be walked through once.
 *
 * <p><b>Threads.</b> For one thread at a time.
 */
public final class CsvReader implements Iterable<List<String>> {

    private final Csv module;
    private final Iterator<CSVRecord> records;

    CsvReader(Csv module, LineSource lines, Dialect dialect) {
        this.module = module;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quote())
                .setIgnoreSurroundingSpaces(dialect.skipInitialSpace())
                .get();
        try {
            this.records =
                    CSVParser.builder().setReader(lines).setFormat(format).get().iterator();
        } catch (IOException e) {
            throw new Error("Cannot begin to read: " + e.getMessage(), e);
        }
    }

    @Override
    public Iterator<List<String>> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (UncheckedIOException e) {
                    throw new Error("Not a table in this dialect: " + e.getMessage(), e);
                }
            }

            @Override
            public List<String> next() {
                return row(records.next());
            }
        };
    }

    /**
     * All rows that are left.
     *
     * @return the rows
     */
    public List<List<String>> rows() {
        Stream.Builder<List<String>> rows = Stream.builder();
        forEach(rows);
        return rows.build().toList();
    }

    private List<String> row(CSVRecord row) {
        int limit = module.fieldSizeLimit();
        for (String field : row) {
            if (field.length() > limit) {
                throw new Error("Row " + row.getRecordNumber() + " has a field of " + field.length()
                        + " characters, larger than the field size limit (" + limit + ")");
            }
        }
        return List.copyOf(row.toList());
    }
}
