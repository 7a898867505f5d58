/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.host;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/**
 * The host as one resource: what the system bundle of every scope offers. It stays the same object when the host's
 * bundles change, so that modules wired before and after agree on who provides a package.
 *
 * <p><b>Threads.</b> Safe: one atomically replaced snapshot.
 */
public final class HostResource implements Resource {

    private volatile HostExports exports = HostExports.none(this);

    /**
     * What the host offers now.
     *
     * @return the snapshot
     */
    public HostExports exports() {
        return exports;
    }

    synchronized void refresh(List<Bundle> bundles) {
        exports = exports.refreshed(bundles);
    }

    @Override
    public List<Capability> getCapabilities(@Nullable String namespace) {
        return exports().getResourceCapabilities(namespace);
    }

    @Override
    public List<Requirement> getRequirements(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public String toString() {
        return "the host";
    }
}
