/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.description;

import org.jspecify.annotations.Nullable;

/** Tells whether an object has the types that it is offered under, by name and without loading a class. */
public final class ServiceTypes {

    private ServiceTypes() {}

    /** The first of some class names that no class or interface of the object bears. */
    public static @Nullable String missing(Object object, String[] names) {
        for (String name : names) {
            if (!bears(object.getClass(), name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean bears(@Nullable Class<?> type, String name) {
        if (type == null) {
            return false;
        }
        if (type.getName().equals(name) || bears(type.getSuperclass(), name)) {
            return true;
        }
        for (Class<?> inherited : type.getInterfaces()) {
            if (bears(inherited, name)) {
                return true;
            }
        }
        return false;
    }
}
