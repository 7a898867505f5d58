/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * The bundles of one scope as a context of it sees them: the system bundle first, and none that a hook takes away.
 *
 * <p><b>Threads.</b> Safe: it has no state of its own.
 */
final class VisibleBundles {

    private final ScopeFramework scope;

    VisibleBundles(ScopeFramework scope) {
        this.scope = scope;
    }

    @Nullable
    Bundle byId(BundleContext context, long id) {
        Bundle found = id == 0 ? scope.systemBundle() : scope.table().bundle(id).orElse(null);
        return found != null && scope.hooks().visible(context, List.of(found)).contains(found) ? found : null;
    }

    /** Not asked of the hooks: whoever knows a location may have it. */
    @Nullable
    Bundle byLocation(String location) {
        return location.equals(Constants.SYSTEM_BUNDLE_LOCATION)
                ? scope.systemBundle()
                : scope.table().bundle(location).orElse(null);
    }

    Bundle[] all(BundleContext context) {
        List<Bundle> all = new ArrayList<>();
        all.add(scope.systemBundle());
        all.addAll(scope.table().bundles());
        return scope.hooks().visible(context, all).toArray(new Bundle[0]);
    }
}
