/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.distribution;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** What a program prints, read as it comes, so that a test can wait for words. */
final class Transcript implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final int MOMENT_MILLIS = 300;
    private static final Pattern CONTROL =
            Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]|\u001b\\][^\u0007]*\u0007");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final StringBuilder text = new StringBuilder();
    private final Thread reader;
    private int seen;
    private boolean ended;

    Transcript(InputStream in) {
        reader = new Thread(() -> read(in), "transcript");
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits for words behind those that were waited for before. */
    void awaitText(String words) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (true) {
                String plain = plain();
                int found = plain.indexOf(words, seen);
                if (found >= 0) {
                    seen = found + words.length();
                    return;
                }
                if (ended || left <= 0) {
                    fail("[" + words + "] does not come; " + (ended ? "the end is: " : "so far: ")
                            + plain.substring(Math.min(seen, plain.length())));
                }
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether words come within a moment; they may be waited for again. */
    boolean shows(String words) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(MOMENT_MILLIS);
            while (plain().indexOf(words, seen) < 0 && left > 0) {
                left = grown.awaitNanos(left);
            }
            return ended || plain().indexOf(words, seen) >= 0;
        } finally {
            lock.unlock();
        }
    }

    /** Everything so far, without what only moves the cursor or colours. */
    String all() {
        lock.lock();
        try {
            return plain();
        } finally {
            lock.unlock();
        }
    }

    /* The reading thread ends with the program, which whoever started it ends. */
    @Override
    public void close() {
        reader.interrupt();
    }

    private String plain() {
        return CONTROL.matcher(text).replaceAll("");
    }

    private void read(InputStream in) {
        byte[] buffer = new byte[4096];
        try (in) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                add(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException endOfTerminal) {
            add("");
        } finally {
            end();
        }
    }

    private void add(String more) {
        lock.lock();
        try {
            text.append(more);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
