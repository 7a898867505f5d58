/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.core.view.CapabilityView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/**
 * The content of a scope's system bundle: what the host lends.
 *
 * <p><b>Threads.</b> Immutable, over the host's snapshot.
 */
final class SystemRevision implements BundleRevision {

    private final SystemBundle bundle;
    private final SystemWiring wiring = new SystemWiring(this);

    SystemRevision(SystemBundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public String getSymbolicName() {
        return bundle.getSymbolicName();
    }

    @Override
    public Version getVersion() {
        return bundle.getVersion();
    }

    @Override
    public List<BundleCapability> getDeclaredCapabilities(@Nullable String namespace) {
        return bundle.framework().support().host().resource().getCapabilities(namespace).stream()
                .<BundleCapability>map(declared -> new CapabilityView(this, declared))
                .toList();
    }

    @Override
    public List<BundleRequirement> getDeclaredRequirements(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public int getTypes() {
        return 0;
    }

    @Override
    public SystemWiring getWiring() {
        return wiring;
    }

    @Override
    public List<Capability> getCapabilities(@Nullable String namespace) {
        return List.copyOf(getDeclaredCapabilities(namespace));
    }

    @Override
    public List<Requirement> getRequirements(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public SystemBundle getBundle() {
        return bundle;
    }
}
