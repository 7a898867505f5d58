/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.host;

import dev.carrel.core.definition.CapabilityIndex;
import dev.carrel.core.definition.DeclaredCapability;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.resource.Wiring;

/**
 * What scopes may use of the host: everything that its system bundle offers, and the packages that its resolved bundles
 * export. A snapshot; a package that was there before keeps its capability object.
 *
 * <p><b>Threads.</b> Immutable.
 */
public final class HostExports implements Wiring {

    private final HostResource resource;
    private final Map<BundleCapability, Capability> capabilities = new LinkedHashMap<>();
    private final Map<String, ClassLoader> loaders = new HashMap<>();
    private final CapabilityIndex index;

    private HostExports(HostResource resource, Map<BundleCapability, Capability> known, List<Bundle> bundles) {
        this.resource = resource;
        for (Bundle bundle : bundles) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null) {
                wiring.getCapabilities(null).forEach(offered -> add(offered, wiring, known));
            }
        }
        this.index = new CapabilityIndex(all());
    }

    static HostExports none(HostResource resource) {
        return new HostExports(resource, Map.of(), List.of());
    }

    HostExports refreshed(List<Bundle> bundles) {
        return new HostExports(resource, capabilities, bundles);
    }

    /**
     * What the host offers, for looking up candidates.
     *
     * @return the index
     */
    public CapabilityIndex index() {
        return index;
    }

    /**
     * Who loads the classes of a package.
     *
     * @param packageName a package
     * @return the host bundle's class loader, or empty when the host does not export the package
     */
    public Optional<ClassLoader> loaderOf(String packageName) {
        return Optional.ofNullable(loaders.get(packageName));
    }

    /**
     * The packages that the host exports.
     *
     * @return their names
     */
    public Set<String> packages() {
        return Set.copyOf(loaders.keySet());
    }

    @Override
    public List<Capability> getResourceCapabilities(@Nullable String namespace) {
        return namespace == null ? all() : index.all(namespace);
    }

    @Override
    public List<Requirement> getResourceRequirements(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public List<Wire> getProvidedResourceWires(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public List<Wire> getRequiredResourceWires(@Nullable String namespace) {
        return List.of();
    }

    @Override
    public Resource getResource() {
        return resource;
    }

    private void add(BundleCapability offered, BundleWiring wiring, Map<BundleCapability, Capability> known) {
        boolean isPackage = PackageNamespace.PACKAGE_NAMESPACE.equals(offered.getNamespace());
        boolean wanted = isPackage
                ? loaders.putIfAbsent(packageName(offered), wiring.getClassLoader()) == null
                : wiring.getBundle().getBundleId() == 0;
        if (wanted) {
            Capability before = known.get(offered);
            capabilities.put(offered, before == null ? new DeclaredCapability(resource, offered) : before);
        }
    }

    private List<Capability> all() {
        return Stream.concat(capabilities.values().stream(), resource.mediators().stream())
                .toList();
    }

    private static String packageName(Capability capability) {
        return String.valueOf(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
    }
}
