/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.xxlimited;

import dev.carrel.api.Isolation;
import dev.carrel.api.authoring.ExtensionModule;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** Creates the state with the module object and closes it when the module object is freed. */
@ExtensionModule(name = "xxlimited", isolation = Isolation.PRIVATE)
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {

    private @Nullable XxState state;

    /** For the framework. */
    public Activator() {}

    @Override
    public void start(BundleContext context) {
        XxState created = new XxState(() -> lentClock(context));
        context.registerService(XxState.class, created, null);
        state = created;
    }

    /** The host's clock while it lends one: asked for each time, because it may take it back. */
    private static Clock lentClock(BundleContext context) {
        ServiceReference<Clock> lent = context.getServiceReference(Clock.class);
        Clock clock = lent == null ? null : context.getService(lent);
        return clock == null ? Clock.systemUTC() : clock;
    }

    @Override
    public void stop(BundleContext context) {
        XxState created = state;
        state = null;
        if (created != null) {
            created.close();
        }
    }
}
