/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.carrel.api.Container;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.leftovers.NothingLeft;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The talk's example of context state: implicit, of one task and one thread, and still not of another scope. */
@ExtendWith(NothingLeft.class)
class DecimalContextTest {

    @TempDir
    Path home;

    private Container container;
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy(OwnBundles.path("decimal"));
    }

    @AfterEach
    void close() throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        container.close();
    }

    @Test
    void scopesThatShareAThreadDoNotShareTheContext() throws Exception {
        Functions alice = decimal("alice");
        Functions bob = decimal("bob");
        Supplier<Object> both = () -> third(alice) + " " + third(bob);

        assertEquals("0.33 0.3333333333333333", alice.call("within", new MathContext(2), both));
    }

    @Test
    void aTaskTakesTheContextOfItsScopeToAThreadThatScopesShare() throws Exception {
        Functions alice = decimal("alice");
        Functions bob = decimal("bob");
        Supplier<?> ofAlice = bound(alice, 2);
        Supplier<?> ofBob = bound(bob, 3);

        assertEquals("0.33", pool.submit(ofAlice::get).get());
        assertEquals("0.333", pool.submit(ofBob::get).get());
        assertEquals("0.33", pool.submit(ofAlice::get).get());
        assertEquals("0.3333333333333333", pool.submit(() -> third(alice)).get(), "the thread has its own again");
    }

    private static Supplier<?> bound(Functions decimal, int precision) throws Exception {
        Supplier<Object> task = () -> third(decimal);
        Supplier<Object> bind = () -> called(decimal, "bind", task);
        return (Supplier<?>) decimal.call("within", new MathContext(precision), bind);
    }

    private Functions decimal(String scope) throws ClassNotFoundException {
        ModuleObject module = container.createScope(scope).importModule("decimal");
        return Functions.of(module, "dev.carrel.decimal.Decimal");
    }

    private static String third(Functions decimal) {
        return called(decimal, "divide", BigDecimal.ONE, BigDecimal.valueOf(3)).toString();
    }

    private static Object called(Functions decimal, String function, Object... arguments) {
        try {
            return decimal.call(function, arguments);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
