/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.lend.LentService;
import dev.carrel.integration.BundleJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an idle scope costs: bytes of heap and threads, not time. */
class ScopeFootprintTest {

    private static final int MANY = 5_000;
    private static final int LOANS = 100;

    /** Without loans it is about 470. */
    private static final long EMPTY_LIMIT = 600;

    /** A kilobyte is wanted; it is about 1,480, and may not grow beyond this. */
    private static final long SIMPLE_LIMIT = 1_700;

    private static final String SIMPLE = "test.simple";

    @TempDir
    private Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy(SIMPLE, BundleJar.withActivator(SIMPLE, Simple.class).open());
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void aScopeWithOneSimpleModuleStaysSmallAndOwnsNoThread() {
        Consumer<InterpreterScope> equip = scope -> scope.importModule(SIMPLE);
        bytesOf("warm", equip);
        int threads = Thread.activeCount();
        assertAtMost(SIMPLE_LIMIT, "a scope with one simple module", equip);
        assertTrue(Thread.activeCount() <= threads, "threads: " + Thread.activeCount() + ", before " + threads);
    }

    @Test
    void anEmptyScopeCostsNoMoreBecauseServicesAreLent() {
        for (int i = 0; i < LOANS; i++) {
            container
                    .lending()
                    .lend(LentService.shared(Supplier.class, () -> "").named("service-" + i));
        }
        bytesOf("warm", scope -> {});
        assertAtMost(EMPTY_LIMIT, "an empty scope", scope -> {});
    }

    /** Twice, because what others leave for the collector makes a figure too small, and none too large. */
    private void assertAtMost(long limit, String what, Consumer<InterpreterScope> equip) {
        long bytes = Math.max(bytesOf("once", equip), bytesOf("again", equip));
        assertTrue(bytes > 0 && bytes <= limit, what + " takes " + bytes + " bytes, more than " + limit);
    }

    /** The scopes live until the container is closed. */
    private long bytesOf(String name, Consumer<InterpreterScope> equip) {
        List<InterpreterScope> kept = new ArrayList<>(MANY);
        long before = used();
        for (int i = 0; i < MANY; i++) {
            InterpreterScope scope = container.createScope(name + i);
            equip.accept(scope);
            kept.add(scope);
        }
        long bytes = (used() - before) / MANY;
        assertEquals(MANY, kept.size());
        return bytes;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
