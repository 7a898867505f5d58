/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.csv;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes readers and writers, and holds the settings of one module object.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class Csv {

    private static final int FIELD_SIZE_LIMIT = 131_072;

    private final AtomicInteger fieldSizeLimit = new AtomicInteger(FIELD_SIZE_LIMIT);

    Csv() {}

    /**
     * Reads a table.
     *
     * @param lines the table's lines, as strings; anything else in them is an {@link Error} when it is reached
     * @param dialect how the table is written
     * @return its rows, read when they are asked for
     */
    public CsvReader reader(Iterable<?> lines, Dialect dialect) {
        return new CsvReader(this, new LineSource(lines.iterator()), dialect);
    }

    /**
     * Writes a table.
     *
     * @param sink where to
     * @param dialect how the table is written
     * @return takes the rows
     */
    public CsvWriter writer(Appendable sink, Dialect dialect) {
        return new CsvWriter(sink, dialect);
    }

    /**
     * The largest field that readers of this module object accept.
     *
     * @return in characters
     */
    public int fieldSizeLimit() {
        return fieldSizeLimit.get();
    }

    /**
     * Sets the largest field that readers of this module object accept, those that are at work included.
     *
     * @param limit in characters
     * @return the limit before
     */
    public int fieldSizeLimit(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("The field size limit is " + limit + ", but cannot be negative.");
        }
        return fieldSizeLimit.getAndSet(limit);
    }
}
