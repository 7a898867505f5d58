/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.decimal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;

/**
 * Decimal arithmetic in the current context.
 *
 * <p>The context lies in a {@link ThreadLocal} that is a field of this object, not a static: each module object has its
 * own. What it holds is a class of the JDK, so that a thread which outlives the module object keeps none of its classes.
 *
 * <p><b>Threads.</b> Safe for use by several threads; each has a context of its own.
 */
public final class Decimal {

    private final ThreadLocal<MathContext> current = ThreadLocal.withInitial(() -> MathContext.DECIMAL64);

    Decimal() {}

    /**
     * The context of this thread, or of the task that it runs.
     *
     * @return precision and rounding
     */
    public MathContext context() {
        return current.get();
    }

    /**
     * Calculates in another context; the thread has its own again afterwards. May be nested.
     *
     * <pre>{@code
     * BigDecimal third = decimal.within(new MathContext(50), () -> decimal.divide(ONE, THREE));
     * }</pre>
     *
     * @param <T> what the work gives
     * @param context precision and rounding
     * @param work what to calculate
     * @return what the work returns
     */
    public <T> T within(MathContext context, Supplier<T> work) {
        MathContext before = current.get();
        current.set(context);
        try {
            return work.get();
        } finally {
            current.set(before);
        }
    }

    /**
     * Binds a task to the context of the thread that makes it, whichever thread runs it later. The thread that runs it has
     * its own again afterwards.
     *
     * @param <T> what the task gives
     * @param task the task
     * @return the task with its context
     */
    public <T> Supplier<T> bind(Supplier<T> task) {
        MathContext ofTask = current.get();
        return () -> within(ofTask, task);
    }

    /**
     * Adds in the current context.
     *
     * @param one a number
     * @param other a number
     * @return the rounded sum
     */
    public BigDecimal add(BigDecimal one, BigDecimal other) {
        return one.add(other, current.get());
    }

    /**
     * Divides in the current context.
     *
     * @param dividend a number
     * @param divisor a number, not 0
     * @return the rounded quotient
     */
    public BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, current.get());
    }
}
