/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A component of the tests that needs a lent supplier; its own service tells what that supplies. */
public final class Asker implements Callable<Object> {

    private volatile @Nullable Supplier<?> supplier;

    /** For the component runtime. */
    public Asker() {}

    /**
     * Called by the component runtime.
     *
     * @param lent by the host
     */
    void bind(Supplier<?> lent) {
        supplier = lent;
    }

    /**
     * Called by the component runtime.
     *
     * @param lent by the host
     */
    void unbind(Supplier<?> lent) {
        supplier = null;
    }

    @Override
    public Object call() {
        return supplier.get();
    }
}
