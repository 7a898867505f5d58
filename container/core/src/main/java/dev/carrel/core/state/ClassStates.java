/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.state;

import dev.carrel.api.state.ClassState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The state of the classes of one module object.
 *
 * <p><b>Threads.</b> Safe for use by several threads. Makers run under no lock.
 */
public final class ClassStates implements ClassState {

    private final Bundle bundle;
    private final Map<Key, StateCell> cells = new ConcurrentHashMap<>();
    private volatile boolean over;

    /**
     * What a state is found by.
     *
     * @param owner the class
     * @param type of the state
     */
    private record Key(Class<?> owner, Class<?> type) {}

    /**
     * Begins without any.
     *
     * @param bundle of the module object
     */
    public ClassStates(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public <T> T get(Class<?> owner, Class<T> type, Supplier<? extends T> maker) {
        if (FrameworkUtil.getBundle(owner) != bundle) {
            throw new IllegalArgumentException("Class [" + owner.getName() + "] is not one of bundle [" + bundle
                    + "], so its state is not kept there; ask with ClassState.of, or name the class that the"
                    + " code is in.");
        }
        requireLiving();
        Key key = new Key(owner, type);
        T state = type.cast(cells.computeIfAbsent(key, absent -> new StateCell())
                .get(maker, () -> "[" + type.getName() + "] of class [" + owner.getName() + "]"));
        if (over) {
            cells.remove(key);
        }
        return state;
    }

    /** Lets go of everything: the module object was freed. */
    public void close() {
        over = true;
        cells.clear();
    }

    private void requireLiving() {
        if (over) {
            throw new IllegalStateException(
                    "Bundle [" + bundle + "] was stopped, and the state of its classes is gone; import it again.");
        }
    }
}
