/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.leftovers;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test that leaves a thread or an open file behind: {@code @ExtendWith(NothingLeft.class)} on the test class. What
 * ends by itself within ten seconds after the test is not left behind.
 *
 * <p><b>Threads.</b> For test classes whose methods run one after the other.
 */
public final class NothingLeft implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(NothingLeft.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long GLANCE = Duration.ofMillis(20).toNanos();

    /** For JUnit, which makes one by reflection. */
    public NothingLeft() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put(Leftovers.class, Leftovers.now());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Leftovers before = context.getStore(NAMESPACE).remove(Leftovers.class, Leftovers.class);
        Leftovers left = settle(before);
        if (!left.isEmpty()) {
            throw new AssertionError("Test [" + context.getDisplayName() + "] left behind " + describe(left));
        }
    }

    static Leftovers settle(Leftovers before) {
        Instant end = Instant.now().plus(PATIENCE);
        Leftovers left = Leftovers.now().since(before);
        while (!left.isEmpty() && Instant.now().isBefore(end)) {
            System.gc(); // a mapped file is let go by the collector alone
            LockSupport.parkNanos(GLANCE);
            left = Leftovers.now().since(before);
        }
        return left;
    }

    private static String describe(Leftovers left) {
        String threads = left.threads().stream()
                .map(thread -> thread + " at " + Arrays.toString(thread.getStackTrace()))
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        return "threads" + threads + "\nand open files " + left.files();
    }
}
