/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/**
 * Capabilities by namespace and by the value of the namespace's own attribute (Core 3.3.3: a package's name, a bundle's
 * symbolic name), so that candidates are looked up and not searched.
 *
 * <p><b>Threads.</b> Immutable once built.
 */
public final class CapabilityIndex {

    private final Map<String, Map<Object, List<Capability>>> byKey = new HashMap<>();
    private final Map<String, List<Capability>> byNamespace = new HashMap<>();

    /**
     * Indexes capabilities.
     *
     * @param capabilities in the order in which equally good ones are preferred
     */
    public CapabilityIndex(Collection<? extends Capability> capabilities) {
        for (Capability capability : capabilities) {
            String namespace = capability.getNamespace();
            byNamespace.computeIfAbsent(namespace, n -> new ArrayList<>()).add(capability);
            for (Object key : keysOf(capability.getAttributes().get(namespace))) {
                byKey.computeIfAbsent(namespace, n -> new HashMap<>())
                        .computeIfAbsent(key.toString(), k -> new ArrayList<>())
                        .add(capability);
            }
        }
    }

    /**
     * The capabilities that meet a requirement.
     *
     * @param requirement what is asked
     * @return the matching ones, in the order in which they were indexed
     */
    public List<Capability> matching(Requirement requirement) {
        DeclaredRequirement declared = requirement instanceof DeclaredRequirement known
                ? known
                : new DeclaredRequirement(requirement.getResource(), requirement);
        List<Capability> found = new ArrayList<>();
        for (Capability capability : near(declared)) {
            if (declared.matches(capability)) {
                found.add(capability);
            }
        }
        return found;
    }

    /**
     * The capabilities that might meet a requirement, or miss it by little: those with the same key.
     *
     * @param requirement what is asked
     * @return a superset of the matching ones
     */
    public List<Capability> near(DeclaredRequirement requirement) {
        String namespace = requirement.getNamespace();
        return requirement
                .key()
                .map(key -> byKey.getOrDefault(namespace, Map.of()).getOrDefault(key, List.of()))
                .orElseGet(() -> byNamespace.getOrDefault(namespace, List.of()));
    }

    /**
     * All capabilities of a namespace.
     *
     * @param namespace which
     * @return in the order in which they were indexed
     */
    public List<Capability> all(String namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }

    /**
     * The order in which a resolver tries candidates: higher versions first (Core 3.7.4).
     *
     * @return a comparator on the capabilities' version attribute
     */
    public static Comparator<Capability> highestVersionFirst() {
        return Comparator.comparing(CapabilityIndex::version).reversed();
    }

    private static Collection<?> keysOf(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several;
        }
        return value == null ? List.of() : List.of(value);
    }

    private static Version version(Capability capability) {
        String attribute =
                switch (capability.getNamespace()) {
                    case "osgi.wiring.bundle", "osgi.wiring.host" -> "bundle-version";
                    default -> "version";
                };
        return capability.getAttributes().get(attribute) instanceof Version version ? version : Version.emptyVersion;
    }
}
