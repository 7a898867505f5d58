/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.core.definition.Definition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.resource.Requirement;
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
        for (Definition wanted : mandatory) {
            if (scope.isTaken(wanted)) {
                throw new ResolutionException("[" + wanted + "] is a singleton, and the scope has one of that name.");
            }
        }
        Set<Definition> excluded = new HashSet<>();
        while (true) {
            Map<Resource, List<Wire>> answer =
                    resolver.resolve(new ScopeResolveContext(scope, mandatory, optional, excluded));
            Set<Definition> surplus = surplusSingletons(answer.keySet(), mandatory);
            if (surplus.isEmpty()) {
                return step(scope, mandatory, answer);
            }
            excluded.addAll(surplus);
        }
    }

    /** The singletons of one name but the best: one that is mandatory, or else of the highest version. */
    private static Set<Definition> surplusSingletons(Set<Resource> wired, Collection<Definition> mandatory)
            throws ResolutionException {
        Map<String, Definition> best = new HashMap<>();
        Set<Definition> surplus = new HashSet<>();
        for (Resource resource : wired) {
            if (resource instanceof Definition definition && definition.isSingleton()) {
                Definition rival = best.putIfAbsent(definition.symbolicName(), definition);
                if (rival != null) {
                    boolean better = mandatory.contains(definition)
                            || (!mandatory.contains(rival)
                                    && definition.bundleVersion().compareTo(rival.bundleVersion()) > 0);
                    best.put(definition.symbolicName(), better ? definition : rival);
                    surplus.add(better ? rival : definition);
                }
            }
        }
        for (Definition each : surplus) {
            if (mandatory.contains(each)) {
                throw new ResolutionException("[" + each + "] is a singleton, and so is ["
                        + best.get(each.symbolicName()) + "], which is wanted at the same time.");
            }
        }
        return surplus;
    }

    private static WiringStep step(
            ResolutionScope scope, Collection<Definition> mandatory, Map<Resource, List<Wire>> answer) {
        Map<Definition, ModuleWiring> made = new LinkedHashMap<>();
        answer.keySet().stream()
                .filter(Definition.class::isInstance)
                .map(Definition.class::cast)
                .filter(definition -> scope.wired().of(definition).isEmpty())
                .sorted(scope.inOrder())
                .forEach(definition ->
                        made.put(definition, new ModuleWiring(definition, fragmentsOf(scope, definition, answer))));
        made.forEach((definition, wiring) -> wiring.link(linksOf(scope, made, wiring, answer)));
        List<ModuleWiring> roots = made.values().stream()
                .filter(wiring -> mandatory.contains(wiring.definition()))
                .toList();
        return new WiringStep(
                scope.wired().with(made.values()),
                CreationOrder.of(roots, made.values()),
                attached(scope, made, answer));
    }

    /** The links of a wiring in the order in which its requirements are declared, those of its fragments last. */
    private static List<Link> linksOf(
            ResolutionScope scope,
            Map<Definition, ModuleWiring> made,
            ModuleWiring wiring,
            Map<Resource, List<Wire>> answer) {
        Map<Requirement, Integer> places = new HashMap<>();
        wiring.definition().getRequirements(null).forEach(each -> places.put(each, places.size()));
        wiring.fragments()
                .forEach(fragment -> fragment.getRequirements(null).forEach(each -> places.put(each, places.size())));
        return answer.getOrDefault(wiring.definition(), List.of()).stream()
                .map(wire -> link(scope, made, wire))
                .sorted(Comparator.comparingInt(link -> places.getOrDefault(link.requirement(), places.size())))
                .toList();
    }

    /** Fragments that were wired before and get one more host. */
    private static List<Link> attached(
            ResolutionScope scope, Map<Definition, ModuleWiring> made, Map<Resource, List<Wire>> answer) {
        List<Link> links = new ArrayList<>();
        answer.forEach((resource, wires) -> {
            boolean known = resource instanceof Definition fragment
                    && fragment.isFragment()
                    && scope.wired().of(fragment).isPresent();
            if (known) {
                wires.stream()
                        .filter(wire -> wire.getProvider() instanceof Definition host && made.containsKey(host))
                        .map(wire -> link(scope, made, wire))
                        .forEach(links::add);
            }
        });
        return links;
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

    private static List<Definition> fragmentsOf(
            ResolutionScope scope, Definition host, Map<Resource, List<Wire>> answer) {
        List<Definition> fragments = new ArrayList<>();
        answer.forEach((resource, wires) -> {
            boolean attached = wires.stream()
                    .anyMatch(wire -> wire.getProvider() == host
                            && wire.getCapability().getNamespace().equals(HostNamespace.HOST_NAMESPACE));
            if (attached && resource instanceof Definition fragment && fragment.isFragment()) {
                fragments.add(fragment);
            }
        });
        fragments.sort(scope.inOrder());
        return fragments;
    }
}
