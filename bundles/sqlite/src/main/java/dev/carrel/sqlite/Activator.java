/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.sqlite;

import dev.carrel.api.authoring.ExtensionModule;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Creates the module's state with the module object, and closes its connections when the module object is freed. */
@ExtensionModule(name = "sqlite")
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {

    private final Sqlite sqlite = new Sqlite();

    /** For the framework. */
    public Activator() {}

    @Override
    public void start(BundleContext context) {
        context.registerService(Sqlite.class, sqlite, null);
    }

    @Override
    public void stop(BundleContext context) {
        sqlite.closeAll();
    }
}
