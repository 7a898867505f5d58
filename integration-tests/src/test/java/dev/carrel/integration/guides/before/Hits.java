/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.guides.before;

import java.util.function.IntSupplier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The module of the porting guide, before. */
public final class Hits implements BundleActivator, IntSupplier {

    private static int count; // one for every scope that shares the class

    @Override
    public void start(BundleContext context) {
        context.registerService(IntSupplier.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {}

    @Override
    public int getAsInt() {
        return ++count;
    }
}
