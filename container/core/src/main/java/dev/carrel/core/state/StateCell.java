/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.state;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One object that is made once, by whoever asks first.
 *
 * <p><b>Threads.</b> Safe for use by several threads. The maker runs under no lock; who asks meanwhile waits for it.
 */
final class StateCell {

    /** Nothing, an attempt, or what was made. */
    private final AtomicReference<@Nullable Object> content = new AtomicReference<>();

    /** An attempt to make it. */
    private record Attempt(Thread maker, CountDownLatch done) {}

    Object get(Supplier<?> maker, Supplier<String> name) {
        while (true) {
            Object now = content.get();
            if (now instanceof Attempt attempt) {
                await(attempt, name);
            } else if (now != null) {
                return now;
            } else {
                Attempt mine = new Attempt(Thread.currentThread(), new CountDownLatch(1));
                if (content.compareAndSet(null, mine)) {
                    return make(mine, maker, name);
                }
            }
        }
    }

    private Object make(Attempt mine, Supplier<?> maker, Supplier<String> name) {
        try {
            Object made =
                    Objects.requireNonNull(maker.get(), () -> "The maker of the state " + name.get() + " gave null.");
            content.set(made);
            return made;
        } finally {
            // After a failure, the next one tries again.
            content.compareAndSet(mine, null);
            mine.done().countDown();
        }
    }

    private static void await(Attempt attempt, Supplier<String> name) {
        if (attempt.maker() == Thread.currentThread()) {
            throw new IllegalStateException(
                    "The maker of the state " + name.get() + " asks for that very state; make it without.");
        }
        try {
            attempt.done().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "The thread was interrupted while another one made the state " + name.get() + "; ask again.", e);
        }
    }
}
