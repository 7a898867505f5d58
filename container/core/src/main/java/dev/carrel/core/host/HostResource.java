/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.host;

import dev.carrel.core.definition.DeclaredCapability;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
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

    private static final String EXTENDER = "osgi.extender";

    private final List<Capability> mediators = List.of(extender("processor"), extender("registrar"));
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

    /** What a scope does itself for bundles that ask for a service loader mediator (Service Loader Mediator 133.5). */
    List<Capability> mediators() {
        return mediators;
    }

    private Capability extender(String half) {
        return new DeclaredCapability(
                this, EXTENDER, Map.of(EXTENDER, "osgi.serviceloader." + half, "version", Version.parseVersion("1.0")));
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
