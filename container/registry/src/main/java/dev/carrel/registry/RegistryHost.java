/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;

/**
 * What a service registry asks of the scope that it serves.
 *
 * <p>Threads. Called from any thread, never under a lock of the registry.
 */
public interface RegistryHost {

    /**
     * The context of the scope's system bundle, on whose behalf hooks are got.
     *
     * @return always the same context
     */
    BundleContext systemContext();

    /**
     * Whether two bundles take a class from the same source, or one of them does not see it at all.
     *
     * @param registrant the bundle that registered a service
     * @param requester the bundle that would use it; never the registrant
     * @param className a class under which the service was registered
     * @param service the service object or its factory; null when it is gone
     * @return whether the requester may cast the service to the class as it sees it
     */
    boolean isAssignable(Bundle registrant, Bundle requester, String className, @Nullable Object service);

    /**
     * A bundle is about to look for services, to listen to them, or to hook into that; what is to be there from the
     * beginning is registered now. Called before each such act, so it must cost nothing when there is nothing to do.
     */
    default void aboutToLook() {
        // Nothing is there from the beginning.
    }

    /**
     * Takes an event for the framework listeners: a factory, a listener or a hook failed.
     *
     * @param event what happened, and whose fault it is
     */
    void publish(FrameworkEvent event);
}
