/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.setting;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One JVM-wide place for one object, and the object that was there when Carrel started.
 *
 * @param name how sentences name it
 * @param value reads it
 * @param setter writes it
 * @param original what it held when Carrel started
 */
record Slot(
        String name,
        Supplier<@Nullable Object> value,
        Consumer<@Nullable Object> setter,
        @Nullable Object original) {

    static Slot of(String name, Supplier<? extends @Nullable Object> value, Consumer<@Nullable Object> setter) {
        return new Slot(name, value::get, setter, value.get());
    }

    /** What is there now; null when it is what was there when Carrel started. */
    @Nullable
    Object changed() {
        Object now = value.get();
        return now == original ? null : now;
    }

    /** Puts back what was there when Carrel started. */
    void restore() {
        setter.accept(original);
    }
}
