/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;

/** Whether two bundles mean the same class by a name (Core 5.2.5: {@code isAssignableTo}). */
public final class ServiceTypeCheck {

    private ServiceTypeCheck() {}

    /**
     * Compares what two bundles see.
     *
     * @param registrant who registered a service
     * @param requester who would use it
     * @param className the name
     * @param service the service object or its factory; null when it is gone
     * @return whether it is the same class, or the requester sees none
     */
    public static boolean isAssignable(
            Bundle registrant, Bundle requester, String className, @Nullable Object service) {
        if (className.startsWith("java.")) {
            return true;
        }
        Class<?> requested = classOf(requester, className);
        if (requested == null) {
            return true;
        }
        Class<?> registered = classOf(registrant, className);
        return registered == null ? isOf(requested, registrant, service) : registered == requested;
    }

    /**
     * Compares what a bundle sees with the class of a service whose owner is outside of the scope.
     *
     * @param requester who would use it
     * @param className the name
     * @param registered the class that the owner means; empty when it cannot say
     * @return whether it is the same class, or one of the two sees none
     */
    public static boolean isSameFor(Bundle requester, String className, Optional<Class<?>> registered) {
        Class<?> requested = classOf(requester, className);
        return requested == null || registered.isEmpty() || registered.get() == requested;
    }

    /** The registrant does not see the class itself: the service, or its factory, tells whose class is meant. */
    private static boolean isOf(Class<?> requested, Bundle registrant, @Nullable Object service) {
        if (service == null || (service instanceof ServiceFactory && !isFrom(registrant, service))) {
            return true;
        }
        if (service instanceof ServiceFactory) {
            return requested == classOf(service.getClass().getClassLoader(), requested.getName());
        }
        return requested.isInstance(service);
    }

    private static boolean isFrom(Bundle registrant, Object service) {
        return registrant.equals(FrameworkUtil.getBundle(service.getClass()));
    }

    private static @Nullable Class<?> classOf(@Nullable ClassLoader loader, String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** A bundle that was freed meanwhile sees no class any more. */
    private static @Nullable Class<?> classOf(Bundle bundle, String className) {
        try {
            return bundle.loadClass(className);
        } catch (ClassNotFoundException e) {
            return null;
        } catch (IllegalStateException e) {
            if (bundle.getState() == Bundle.UNINSTALLED) {
                return null;
            }
            throw e;
        }
    }
}
