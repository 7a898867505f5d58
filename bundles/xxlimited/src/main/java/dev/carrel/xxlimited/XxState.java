/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.xxlimited;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Everything that one module object knows. What would be a static field elsewhere is a field here.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class XxState implements AutoCloseable {

    private final AtomicInteger made = new AtomicInteger();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private final Supplier<Clock> clock;

    XxState(Supplier<Clock> clock) {
        this.clock = clock;
    }

    /** The state of the module object that a class of this module belongs to. */
    static XxState of(Class<?> type) {
        return OwnModule.service(type, XxState.class)
                .orElseThrow(() -> new Error(type.getName()
                        + " belongs to a module object that is not alive; use one that" + " its scope still holds."));
    }

    /**
     * How many objects of type {@link Xxo} this module object has made.
     *
     * @return the count
     */
    public int made() {
        return made.get();
    }

    /**
     * What time it is, for this module object.
     *
     * @return from the clock that the host lends, or else from the system's
     */
    public Instant now() {
        return clock.get().instant();
    }

    /**
     * Has something called at each object that is made.
     *
     * @param callback called on the thread that makes the object
     */
    public void whenMade(Runnable callback) {
        callbacks.add(callback);
    }

    void count() {
        made.incrementAndGet();
        callbacks.forEach(Runnable::run);
    }

    @Override
    public void close() {
        callbacks.clear();
    }
}
