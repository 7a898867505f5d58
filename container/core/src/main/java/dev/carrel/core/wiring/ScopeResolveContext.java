/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.core.definition.CapabilityIndex;
import dev.carrel.core.definition.DeclaredRequirement;
import dev.carrel.core.definition.Definition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolveContext;

/**
 * One scope's view for one run of the resolver: what it has wired comes first, then the host, then what it may import.
 */
final class ScopeResolveContext extends ResolveContext {

    private final ResolutionScope scope;
    private final Set<Definition> excluded;
    private final List<Resource> mandatory;
    private final List<Resource> optional;
    private final Map<Resource, Wiring> wirings;
    private final Set<String> singletons = new HashSet<>();
    private final CapabilityIndex installed;

    ScopeResolveContext(ResolutionScope scope, Collection<Definition> mandatory, Collection<Definition> optional) {
        this(scope, mandatory, optional, Set.of());
    }

    ScopeResolveContext(
            ResolutionScope scope,
            Collection<Definition> mandatory,
            Collection<Definition> optional,
            Set<Definition> excluded) {
        this.excluded = Set.copyOf(excluded);
        this.scope = scope;
        this.mandatory = List.copyOf(mandatory);
        this.optional = List.copyOf(optional);
        this.wirings = new HashMap<>(scope.wired().all());
        this.wirings.put(scope.universe().host().getResource(), scope.universe().host());
        scope.wired().all().keySet().stream()
                .filter(definition -> definition.isSingleton() && !scope.wired().isHidden(definition))
                .forEach(definition -> singletons.add(definition.symbolicName()));
        this.installed = new CapabilityIndex(scope.installed().stream()
                .flatMap(definition -> definition.getCapabilities(null).stream())
                .sorted(CapabilityIndex.highestVersionFirst())
                .toList());
    }

    @Override
    public Collection<Resource> getMandatoryResources() {
        return mandatory;
    }

    @Override
    public Collection<Resource> getOptionalResources() {
        return optional;
    }

    @Override
    public List<Capability> findProviders(Requirement requirement) {
        List<Capability> found = new ArrayList<>();
        if (!requirement.getNamespace().equals(HostNamespace.HOST_NAMESPACE)) {
            found.addAll(scope.wired().index().matching(requirement));
            found.addAll(scope.universe().host().index().matching(requirement));
            found.sort(CapabilityIndex.highestVersionFirst());
        }
        addUnwired(found, installed, requirement);
        addUnwired(found, scope.universe().catalog().index(), requirement);
        return found;
    }

    @Override
    public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
        int place = 0;
        while (place < capabilities.size()
                && CapabilityIndex.highestVersionFirst().compare(capabilities.get(place), hosted) <= 0) {
            place++;
        }
        capabilities.add(place, hosted);
        return place;
    }

    @Override
    public boolean isEffective(Requirement requirement) {
        String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        boolean dynamic = requirement instanceof DeclaredRequirement declared && declared.isDynamic();
        return !dynamic && (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE));
    }

    @Override
    public Map<Resource, Wiring> getWirings() {
        return wirings;
    }

    @Override
    public Collection<Resource> findRelatedResources(Resource resource) {
        if (!(resource instanceof Definition host) || host.isFragment()) {
            return List.of();
        }
        List<Resource> fragments = new ArrayList<>();
        scope.fragmentsFor(host).stream()
                .filter(fragment -> wirings.containsKey(fragment) || mayBeWired(fragment))
                .forEach(fragments::add);
        return fragments;
    }

    private void addUnwired(List<Capability> found, CapabilityIndex index, Requirement requirement) {
        for (Capability capability : index.matching(requirement)) {
            if (mayBeWired((Definition) capability.getResource())) {
                found.add(capability);
            }
        }
    }

    private boolean mayBeWired(Definition definition) {
        boolean taken = definition.isSingleton() && singletons.contains(definition.symbolicName());
        boolean wanted = mandatory.contains(definition);
        return !wirings.containsKey(definition)
                && !excluded.contains(definition)
                && (wanted || (scope.admits(definition) && !taken));
    }
}
