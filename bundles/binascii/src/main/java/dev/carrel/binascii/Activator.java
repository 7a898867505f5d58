/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.binascii;

import dev.carrel.api.Isolation;
import dev.carrel.api.authoring.ExtensionModule;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Creates the module's state with the module object; the services go with it, so nothing is left to do at its end.
 *
 * <p>Its classes have no state and could be shared. They are private so that each module object has an {@link Error} of its
 * own, as in Python: who catches the one does not catch the other.
 */
@ExtensionModule(name = "binascii", isolation = Isolation.PRIVATE)
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {

    /** For the framework. */
    public Activator() {}

    @Override
    public void start(BundleContext context) {
        Binascii binascii = new Binascii();
        context.registerService(Binascii.class, binascii, null);
        context.registerService(
                ShellCommands.class,
                new ShellCommands(binascii),
                FrameworkUtil.asDictionary(ShellCommands.properties()));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters the services; there is nothing else.
    }
}
