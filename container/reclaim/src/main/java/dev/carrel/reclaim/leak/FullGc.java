/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Prompts the garbage collector until something that waits for it has come true. */
final class FullGc {

    private static final int ROUNDS = 100;

    /** The longest pause between two rounds, as a power of two of milliseconds. */
    private static final int MOST = 8;

    private FullGc() {}

    /** Collects again and again, with growing pauses, until the condition holds, or the time or the rounds are used up. */
    static boolean await(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        for (int round = 0; !condition.getAsBoolean(); round++) {
            boolean goOn = round < ROUNDS && System.nanoTime() < deadline && collect(1L << Math.min(round, MOST));
            if (!goOn) {
                return condition.getAsBoolean();
            }
        }
        return true;
    }

    private static boolean collect(long pauseMillis) {
        System.gc();
        try {
            return !new CountDownLatch(1).await(pauseMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
