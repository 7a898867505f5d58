/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.view;

import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A wire between two bundles of one scope.
 *
 * @param capability what is wired to
 * @param requirement what is met by it
 * @param providerWiring whose capability it is
 * @param requirerWiring whose requirement it is
 */
public record WireView(
        BundleCapability capability,
        BundleRequirement requirement,
        BundleWiring providerWiring,
        BundleWiring requirerWiring)
        implements BundleWire {

    @Override
    public BundleCapability getCapability() {
        return capability;
    }

    @Override
    public BundleRequirement getRequirement() {
        return requirement;
    }

    @Override
    public BundleWiring getProviderWiring() {
        return providerWiring;
    }

    @Override
    public BundleWiring getRequirerWiring() {
        return requirerWiring;
    }

    @Override
    public BundleRevision getProvider() {
        return providerWiring.getRevision();
    }

    @Override
    public BundleRevision getRequirer() {
        return requirerWiring.getRevision();
    }
}
