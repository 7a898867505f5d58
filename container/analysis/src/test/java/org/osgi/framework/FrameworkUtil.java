/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package org.osgi.framework;

/** Stands for the type of the OSGi framework, which is not on this module's class path. */
public final class FrameworkUtil {
    private FrameworkUtil() {}

    public static Bundle getBundle(Class<?> type) {
        throw new UnsupportedOperationException(type.getName());
    }
}
