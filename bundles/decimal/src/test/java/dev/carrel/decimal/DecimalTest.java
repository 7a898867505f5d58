/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.decimal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whose the context is: the block's, the thread's, the task's, the module object's. */
class DecimalTest {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final Decimal decimal = new Decimal();

    @Test
    void blocksMayBeNestedAndGiveTheOldContextBack() {
        String text = decimal.within(new MathContext(2), () -> {
            String inner = decimal.within(new MathContext(4), this::third);
            return inner + " " + third() + " " + decimal.add(ONE, new BigDecimal("0.345"));
        });
        assertEquals("0.3333 0.33 1.3", text);
        assertEquals(MathContext.DECIMAL64, decimal.context());
    }

    @Test
    void aThreadHasItsOwnAndATaskTakesItsAlong() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Supplier<String> bound = decimal.within(new MathContext(3), () -> decimal.bind(this::third));
            assertEquals("0.333", CompletableFuture.supplyAsync(bound, pool).join());
            assertEquals(
                    "0.3333333333333333",
                    CompletableFuture.supplyAsync(this::third, pool).join());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anotherModuleObjectHasAnotherContextOnTheSameThread() {
        Decimal other = new Decimal();
        assertEquals(MathContext.DECIMAL64, decimal.within(new MathContext(3), other::context));
    }

    private String third() {
        return decimal.divide(ONE, THREE).toString();
    }
}
