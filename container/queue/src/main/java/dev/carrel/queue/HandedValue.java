/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.queue;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value that one module object hands to the one that takes its place in the same scope: no queue lies between them. */
public final class HandedValue {

    private HandedValue() {}

    /**
     * The value as the other module object may have it.
     *
     * @param value any
     * @param shared whether a class is the same for both
     * @return the value itself when it cannot change, or a copy
     * @throws dev.carrel.api.queue.NotShareableException naming the first part that cannot be shared
     */
    public static @Nullable Object of(@Nullable Object value, Predicate<Class<?>> shared) {
        return new Shareables(shared, queue -> queue).copy(value);
    }
}
