/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell;

import dev.carrel.api.Container;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Registers the commands while there is a container. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class ShellActivator implements BundleActivator {

    private @Nullable ServiceTracker<Container, Registrations> containers;

    /** For the framework. */
    public ShellActivator() {
        // Nothing to set up.
    }

    @Override
    public void start(BundleContext context) {
        var tracker = new ServiceTracker<Container, Registrations>(context, Container.class, null) {
            @Override
            public Registrations addingService(ServiceReference<Container> reference) {
                return Registrations.of(context, context.getService(reference));
            }

            @Override
            public void removedService(ServiceReference<Container> reference, Registrations registrations) {
                registrations.close();
                context.ungetService(reference);
            }
        };
        tracker.open();
        containers = tracker;
    }

    @Override
    public void stop(BundleContext context) {
        if (containers != null) {
            containers.close();
        }
    }
}
