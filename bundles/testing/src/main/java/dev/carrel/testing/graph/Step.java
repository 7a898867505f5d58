/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing.graph;

import org.jspecify.annotations.Nullable;

/**
 * How an object was reached first.
 *
 * @param from the object before it; null for a root
 * @param via the last part of the way, as text
 */
record Step(@Nullable Object from, String via) {

    static String name(Object object) {
        return object instanceof Class<?> type
                ? "class " + type.getName()
                : "a " + object.getClass().getTypeName();
    }
}
