/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The simplest module that does something: its activator registers itself as a service. */
public final class Simple implements BundleActivator, Runnable {

    /** For the scope. */
    public Simple() {}

    @Override
    public void start(BundleContext context) {
        context.registerService(Runnable.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The scope unregisters.
    }

    @Override
    public void run() {
        // There is nothing to do.
    }
}
