/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.hotdeploy;

import dev.carrel.api.Container;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Offers FileInstall an installer of modules while there is a container. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class HotDeployActivator implements BundleActivator {

    private @Nullable ServiceTracker<Container, ServiceRegistration<?>> containers;

    /** For the framework. */
    public HotDeployActivator() {
        // Nothing to set up.
    }

    @Override
    public void start(BundleContext context) {
        var tracker = new ServiceTracker<Container, ServiceRegistration<?>>(context, Container.class, null) {
            @Override
            public ServiceRegistration<?> addingService(ServiceReference<Container> reference) {
                return register(context, context.getService(reference));
            }

            @Override
            public void removedService(ServiceReference<Container> reference, ServiceRegistration<?> registration) {
                registration.unregister();
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

    private static ServiceRegistration<?> register(BundleContext context, Container container) {
        ModuleFiles files = new ModuleFiles(container);
        String folder = context.getProperty("felix.fileinstall.dir");
        if (folder != null) {
            files.undeployMissing(java.nio.file.Path.of(folder));
        }
        return context.registerService(
                new String[] {ArtifactListener.class.getName(), ArtifactInstaller.class.getName()}, files, null);
    }
}
