/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import java.net.URL;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Wire;

/**
 * The wiring of a scope's system bundle: it offers what the host lends, and requires nothing.
 *
 * <p><b>Threads.</b> Immutable, over the host's snapshot.
 */
final class SystemWiring implements BundleWiring {

    private final SystemRevision revision;

    SystemWiring(SystemRevision revision) {
        this.revision = revision;
    }

    @Override
    public boolean isCurrent() {
        return true;
    }

    @Override
    public boolean isInUse() {
        return true;
    }

    @Override
    public List<BundleCapability> getCapabilities(@Nullable String namespace) {
        return revision.getDeclaredCapabilities(namespace);
    }

    @Override
    public List<BundleRequirement> getRequirements(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public List<BundleWire> getProvidedWires(@Nullable String namespace) {
        return revision.getBundle().framework().table().wirings().stream()
                .flatMap(user -> user.requiredWires(namespace).stream())
                .filter(wire -> wire.getProviderWiring() == this)
                .toList();
    }

    @Override
    public List<BundleWire> getRequiredWires(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public BundleRevision getRevision() {
        return revision;
    }

    @Override
    public ClassLoader getClassLoader() {
        return getClass().getClassLoader();
    }

    @Override
    public List<URL> findEntries(String path, @Nullable String filePattern, int options) {
        return List.of();
    }

    @Override
    public Collection<String> listResources(String path, @Nullable String filePattern, int options) {
        return List.of();
    }

    @Override
    public List<Capability> getResourceCapabilities(@Nullable String namespace) {
        return List.copyOf(getCapabilities(namespace));
    }

    @Override
    public List<Requirement> getResourceRequirements(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public List<Wire> getProvidedResourceWires(@Nullable String namespace) {
        return List.copyOf(getProvidedWires(namespace));
    }

    @Override
    public List<Wire> getRequiredResourceWires(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public BundleRevision getResource() {
        return revision;
    }

    @Override
    public SystemBundle getBundle() {
        return revision.getBundle();
    }
}
