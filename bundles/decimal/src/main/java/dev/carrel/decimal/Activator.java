/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.decimal;

import dev.carrel.api.authoring.ExtensionModule;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Creates the module's state with the module object; the service goes with it. */
@ExtensionModule(name = "decimal")
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {

    /** For the framework. */
    public Activator() {}

    @Override
    public void start(BundleContext context) {
        context.registerService(Decimal.class, new Decimal(), null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters the service; there is nothing else.
    }
}
