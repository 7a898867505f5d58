/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.state;

import dev.carrel.api.state.ClassState;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A class of a module that counts without a static field. */
public class Counted implements Callable<Integer> {

    /** For subclasses and the tests. */
    public Counted() {}

    /**
     * Counts from a static method.
     *
     * @return one more than before in this module object
     */
    public static int next() {
        return ClassState.of(Counted.class, AtomicInteger.class, AtomicInteger::new)
                .incrementAndGet();
    }

    @Override
    public final Integer call() {
        return next();
    }
}
