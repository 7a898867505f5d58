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

    private FullGc() {}

    /** Collects again and again, with growing pauses, until the condition holds or the time is up. */
    static boolean await(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        for (long pause = 1; !condition.getAsBoolean(); pause = Math.min(pause * 2, 100)) {
            if (System.nanoTime() > deadline || !collect(pause)) {
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
