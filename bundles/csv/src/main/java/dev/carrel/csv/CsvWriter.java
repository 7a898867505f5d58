/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.csv;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes the rows of one table.
 *
 * <p><b>Threads.</b> For one thread at a time.
 */
public final class CsvWriter {

    private final CSVPrinter printer;

    CsvWriter(Appendable sink, Dialect dialect) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quote())
                .setQuoteMode(QuoteMode.MINIMAL)
                .setRecordSeparator(dialect.lineEnd())
                .get();
        try {
            this.printer = new CSVPrinter(sink, format);
        } catch (IOException e) {
            throw new Error("Cannot begin to write: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a row.
     *
     * @param fields anything; written as text
     */
    public void write(Iterable<?> fields) {
        try {
            printer.printRecord(fields);
        } catch (IOException e) {
            throw new Error("Cannot write a row: " + e.getMessage(), e);
        }
    }
}
