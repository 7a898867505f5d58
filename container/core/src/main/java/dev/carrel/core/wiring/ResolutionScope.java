/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.api.ImportPath;
import dev.carrel.core.definition.Definition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/**
 * What one resolution knows of the scope that asks for it.
 *
 * @param universe what can be drawn on
 * @param path what of the catalog the scope may import
 * @param wired what it has wired
 * @param installed definitions that its modules installed in it, and copies of those that are wired and hidden; on no
 *     import path, and always admitted
 */
public record ResolutionScope(Universe universe, ImportPath path, ScopeWiring wired, List<Definition> installed) {

    /** Copies what could change. */
    public ResolutionScope {
        installed = List.copyOf(installed);
    }

    /**
     * What can be wired of a definition: itself, or a copy when it is wired and hidden.
     *
     * @param wanted any
     * @return one of {@link #installed()} when there is a copy, else the definition itself
     */
    public Definition unwired(Definition wanted) {
        return installed.stream()
                .filter(copy -> copy.original() == wanted.original() && copy != wanted && wired.isHidden(wanted))
                .findFirst()
                .orElse(wanted);
    }

    /**
     * What may meet a requirement, in the order in which it is preferred: what is wired, the host, what may be imported.
     *
     * @param requirement any
     * @return the candidates
     */
    public List<Capability> providers(Requirement requirement) {
        return new ScopeResolveContext(this, List.of(), List.of()).findProviders(requirement);
    }

    boolean admits(Definition definition) {
        return path.admits(definition.name(), definition.version()) || installed.contains(definition);
    }

    /** Whether the scope has a singleton of the name wired already, other than this one. */
    boolean isTaken(Definition definition) {
        return definition.isSingleton()
                && wired.all().keySet().stream()
                        .anyMatch(other -> other != definition
                                && other.isSingleton()
                                && !wired.isHidden(other)
                                && other.symbolicName().equals(definition.symbolicName()));
    }

    /** Fragments that may be attached to a host: wired to others before, brought by modules, deployed. */
    List<Definition> fragmentsFor(Definition host) {
        Stream<Definition> known = wired.all().keySet().stream().filter(each -> !wired.isHidden(each));
        return Stream.of(
                        known.filter(Definition::isFragment),
                        installed.stream().filter(Definition::isFragment),
                        universe.catalog().fragmentsFor(host).stream())
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** The order of installation and deployment: what is wired first, then what modules brought, then the catalog. */
    Comparator<Definition> inOrder() {
        Map<Definition, Integer> places = new HashMap<>();
        wired.all().keySet().forEach(each -> places.putIfAbsent(each, places.size()));
        installed.forEach(each -> places.putIfAbsent(each, places.size()));
        universe.catalog().definitions().forEach(each -> places.putIfAbsent(each, places.size()));
        return Comparator.comparingInt(each -> places.getOrDefault(each, places.size()));
    }
}
