/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.core.definition.Definition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.Resolver;

/**
 * Resolves definitions for a scope and makes wirings of the answer.
 *
 * <p><b>Threads.</b> Safe for use by several threads; resolutions do not wait for each other.
 */
public final class Linker {

    private final Resolver resolver;

    /**
     * Creates a linker.
     *
     * @param resolver the host framework's
     */
    public Linker(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Wires one definition and all that it needs. Remembered in the universe, unless the scope has installed
     * definitions of its own.
     *
     * @param scope who asks
     * @param wanted what is to be wired
     * @return what is wired then
     * @throws ResolutionException when a requirement is not met, or providers contradict each other
     */
    public WiringStep link(ResolutionScope scope, Definition wanted) throws ResolutionException {
        if (!scope.installed().isEmpty()) {
            return link(scope, List.of(wanted), List.of());
        }
        Optional<WiringStep> known = scope.universe().remembered(scope.path(), scope.wired(), wanted);
        return known.isPresent()
                ? known.get()
                : scope.universe()
                        .remember(scope.path(), scope.wired(), wanted, link(scope, List.of(wanted), List.of()));
    }

    /**
     * Wires several definitions at once.
     *
     * @param scope who asks
     * @param mandatory all of them must be wired
     * @param optional those of them are wired that can be
     * @return what is wired then
     * @throws ResolutionException when a requirement of a mandatory one is not met
     */
    public WiringStep link(ResolutionScope scope, Collection<Definition> mandatory, Collection<Definition> optional)
            throws ResolutionException {
        Map<Resource, List<Wire>> answer = resolver.resolve(new ScopeResolveContext(scope, mandatory, optional));
        Map<Definition, ModuleWiring> made = new LinkedHashMap<>();
        answer.forEach((resource, wires) -> {
            if (resource instanceof Definition definition
                    && scope.wired().of(definition).isEmpty()) {
                made.put(definition, new ModuleWiring(definition, fragmentsOf(definition, answer)));
            }
        });
        made.forEach((definition, wiring) -> wiring.link(answer.getOrDefault(definition, List.of()).stream()
                .map(wire -> link(scope, made, wire))
                .toList()));
        List<ModuleWiring> roots = made.values().stream()
                .filter(wiring -> mandatory.contains(wiring.definition()))
                .toList();
        return new WiringStep(scope.wired().with(made.values()), CreationOrder.of(roots, made.values()));
    }

    private static Link link(ResolutionScope scope, Map<Definition, ModuleWiring> made, Wire wire) {
        ModuleWiring target = wire.getProvider() instanceof Definition provider
                ? Optional.ofNullable(made.get(provider))
                        .or(() -> scope.wired().of(provider))
                        .orElseThrow(() -> new IllegalStateException(
                                "The resolver wired to " + provider + ", which is not part of its answer."))
                : null;
        return new Link(wire.getRequirement(), wire.getCapability(), wire.getRequirer(), wire.getProvider(), target);
    }

    private static List<Definition> fragmentsOf(Definition host, Map<Resource, List<Wire>> answer) {
        List<Definition> fragments = new ArrayList<>();
        answer.forEach((resource, wires) -> {
            boolean attached = wires.stream()
                    .anyMatch(wire -> wire.getProvider() == host
                            && wire.getCapability().getNamespace().equals(HostNamespace.HOST_NAMESPACE));
            if (attached && resource instanceof Definition fragment && fragment.isFragment()) {
                fragments.add(fragment);
            }
        });
        return fragments;
    }
}
