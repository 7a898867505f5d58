/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.guides.after;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The module of the porting guide, after. */
public final class Hits implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        AtomicInteger count = new AtomicInteger(); // one for each module object
        context.registerService(IntSupplier.class, count::incrementAndGet, null);
    }

    @Override
    public void stop(BundleContext context) {}
}
