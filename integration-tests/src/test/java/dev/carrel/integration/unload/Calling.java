/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.unload;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A module that counts in a static field how often its service was called. */
public final class Calling implements BundleActivator, Callable<String> {

    private static final AtomicInteger CALLS = new AtomicInteger();

    @Override
    public void start(BundleContext context) {
        context.registerService(Callable.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // Its services go with it.
    }

    @Override
    public String call() {
        return "called " + CALLS.incrementAndGet() + " times";
    }

    /** Calls a service, on the host's side. */
    static Object call(Callable<?> service) {
        try {
            return service.call();
            // allow IllegalCatch because a Callable throws what it likes
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
