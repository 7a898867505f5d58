/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/** What bundles of a scope adapt to (Core 4.4.16). */
final class BundleAdapters {

    private BundleAdapters() {}

    static <A> @Nullable A adapt(ModuleBundle bundle, Class<A> type) {
        if (type == BundleRevision.class) {
            return bundle.getState() == ModuleBundle.UNINSTALLED ? null : type.cast(bundle.revision());
        }
        if (type == BundleWiring.class) {
            return bundle.getState() == ModuleBundle.UNINSTALLED
                    ? null
                    : type.cast(bundle.revision().getWiring());
        }
        if (type == BundleContext.class) {
            return type.cast(bundle.getBundleContext());
        }
        return null;
    }

    static <A> @Nullable A adapt(SystemBundle bundle, Class<A> type) {
        if (type == BundleRevision.class) {
            return type.cast(bundle.revision());
        }
        if (type == BundleWiring.class) {
            return type.cast(bundle.revision().getWiring());
        }
        if (type == BundleContext.class) {
            return type.cast(bundle.getBundleContext());
        }
        return null;
    }
}
