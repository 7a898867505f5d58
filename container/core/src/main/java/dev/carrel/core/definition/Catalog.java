/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.resource.Capability;

/**
 * All definitions that scopes can import, with an index of what they offer: one immutable snapshot, replaced as a whole
 * when something is deployed or undeployed. Two snapshots are never equal, so a memo may use one as a key.
 *
 * <p><b>Threads.</b> Immutable.
 */
public final class Catalog {

    private final List<Definition> definitions;
    private final Map<String, List<Definition>> byName;
    private final CapabilityIndex index;

    private Catalog(List<Definition> definitions) {
        this.definitions = definitions;
        this.byName = new HashMap<>();
        for (Definition definition : definitions) {
            byName.computeIfAbsent(definition.name(), name -> new ArrayList<>()).add(definition);
        }
        byName.values()
                .forEach(several ->
                        several.sort(Comparator.comparing(Definition::version).reversed()));
        this.index = new CapabilityIndex(definitions.stream()
                .flatMap(definition -> definition.getCapabilities(null).stream())
                .sorted(CapabilityIndex.highestVersionFirst())
                .toList());
    }

    /**
     * The catalog of a container in which nothing is deployed.
     *
     * @return without definitions
     */
    public static Catalog empty() {
        return new Catalog(List.of());
    }

    /**
     * A catalog with one definition more.
     *
     * @param definition comes last
     * @return the next snapshot
     */
    public Catalog with(Definition definition) {
        List<Definition> all = new ArrayList<>(definitions);
        all.add(definition);
        return new Catalog(List.copyOf(all));
    }

    /**
     * A catalog with one definition less.
     *
     * @param definition goes
     * @return the next snapshot
     */
    public Catalog without(Definition definition) {
        return new Catalog(
                definitions.stream().filter(each -> each != definition).toList());
    }

    /**
     * Every definition.
     *
     * @return in order of deployment
     */
    public List<Definition> definitions() {
        return definitions;
    }

    /**
     * Whether a definition is among them.
     *
     * @param definition any
     * @return whether scopes can import it
     */
    public boolean contains(Definition definition) {
        return named(definition.name()).contains(definition);
    }

    /**
     * The definitions of a name.
     *
     * @param name the module's name
     * @return the highest version first
     */
    public List<Definition> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /**
     * What the definitions offer.
     *
     * @return the index, the highest versions first
     */
    public CapabilityIndex index() {
        return index;
    }

    /**
     * The fragments that may be attached to a host.
     *
     * @param host any definition
     * @return those whose fragment-host requirement it meets
     */
    public List<Definition> fragmentsFor(Definition host) {
        List<Capability> offered = host.getCapabilities(HostNamespace.HOST_NAMESPACE);
        return definitions.stream()
                .filter(Definition::isFragment)
                .filter(fragment -> fragment.getRequirements(HostNamespace.HOST_NAMESPACE).stream()
                        .anyMatch(
                                requirement -> offered.stream().anyMatch(((DeclaredRequirement) requirement)::matches)))
                .toList();
    }
}
