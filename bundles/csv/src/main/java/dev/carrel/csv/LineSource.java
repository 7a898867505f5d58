/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.csv;

import java.io.Reader;
import java.util.Iterator;

/**
 * Characters of lines that come one by one.
 *
 * <p><b>Threads.</b> For one thread at a time.
 */
final class LineSource extends Reader {

    private final Iterator<?> lines;
    private final StringBuilder ahead = new StringBuilder();

    LineSource(Iterator<?> lines) {
        this.lines = lines;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (ahead.isEmpty()) {
            if (!lines.hasNext()) {
                return -1;
            }
            take(lines.next());
        }
        int count = Math.min(length, ahead.length());
        ahead.getChars(0, count, target, offset);
        ahead.delete(0, count);
        return count;
    }

    private void take(Object line) {
        if (!(line instanceof String text)) {
            throw new Error("A line should be text, but is " + line + " of "
                    + line.getClass().getName());
        }
        ahead.append(text);
        if (!text.endsWith("\n")) {
            ahead.append('\n');
        }
    }

    @Override
    public void close() {
        // The lines are the caller's.
    }
}
