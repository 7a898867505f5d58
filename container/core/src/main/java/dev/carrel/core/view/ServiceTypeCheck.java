/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.view;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Whether two bundles mean the same class by a name (Core 5.2.5: {@code isAssignableTo}). */
public final class ServiceTypeCheck {

    private ServiceTypeCheck() {}

    /**
     * Compares what two bundles see.
     *
     * @param registrant who registered a service
     * @param requester who would use it
     * @param className the name
     * @return whether it is the same class, or one of them sees none
     */
    public static boolean isAssignable(Bundle registrant, Bundle requester, String className) {
        Class<?> requested = classOf(requester, className);
        if (requested == null) {
            return true;
        }
        Class<?> registered = classOf(registrant, className);
        return registered == null || registered == requested;
    }

    private static @Nullable Class<?> classOf(Bundle bundle, String className) {
        try {
            return bundle.loadClass(className);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
