/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.core.definition.CapabilityIndex;
import dev.carrel.core.definition.Definition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.resource.Capability;

/**
 * All that one scope has wired at one time. Wirings that are hidden are still used by others, but nothing new is wired to
 * them: their module objects were forgotten or freed. Compared by identity.
 *
 * <p><b>Threads.</b> Immutable, save for an index that is made when first asked for.
 */
public final class ScopeWiring {

    private final ScopeWiring root;
    private final Map<Definition, ModuleWiring> wirings;
    private final Set<Definition> hidden;
    private final AtomicReference<@Nullable CapabilityIndex> index = new AtomicReference<>();

    /** Creates what a new scope has wired: nothing. Scopes that begin with the same object share what follows from it. */
    public ScopeWiring() {
        this.root = this;
        this.wirings = Map.of();
        this.hidden = Set.of();
    }

    private ScopeWiring(ScopeWiring root, Map<Definition, ModuleWiring> wirings, Set<Definition> hidden) {
        this.root = root;
        this.wirings = wirings;
        this.hidden = hidden;
    }

    /**
     * The wiring of a definition, hidden or not.
     *
     * @param definition any
     * @return its wiring, or empty
     */
    public Optional<ModuleWiring> of(Definition definition) {
        return Optional.ofNullable(wirings.get(definition));
    }

    /**
     * Every wiring, hidden ones included.
     *
     * @return by definition, in the order in which they were made
     */
    public Map<Definition, ModuleWiring> all() {
        return wirings;
    }

    /**
     * Whether nothing new is wired to it.
     *
     * @param definition any
     * @return whether it is hidden
     */
    public boolean isHidden(Definition definition) {
        return hidden.contains(definition);
    }

    /**
     * Everything that is hidden.
     *
     * @return the definitions
     */
    public Set<Definition> hidden() {
        return hidden;
    }

    /**
     * What is wired after more was wired.
     *
     * @param added comes last
     * @return the next value
     */
    public ScopeWiring with(Collection<ModuleWiring> added) {
        Map<Definition, ModuleWiring> all = new LinkedHashMap<>(wirings);
        added.forEach(wiring -> all.put(wiring.definition(), wiring));
        return new ScopeWiring(root, all, hidden);
    }

    /**
     * What is wired after one was hidden.
     *
     * @param definition is wired
     * @return the next value
     */
    public ScopeWiring hiding(Definition definition) {
        Set<Definition> more = new HashSet<>(hidden);
        more.add(definition);
        return new ScopeWiring(root, wirings, more);
    }

    /**
     * What is wired after one is no longer hidden.
     *
     * @param definition was hidden
     * @return the next value
     */
    public ScopeWiring showing(Definition definition) {
        Set<Definition> less = new HashSet<>(hidden);
        less.remove(definition);
        return new ScopeWiring(root, wirings, less);
    }

    /**
     * What is wired after some were dropped.
     *
     * @param dropped nothing uses them any more
     * @return the next value
     */
    public ScopeWiring without(Collection<Definition> dropped) {
        Map<Definition, ModuleWiring> all = new LinkedHashMap<>(wirings);
        Set<Definition> less = new HashSet<>(hidden);
        all.keySet().removeAll(dropped);
        less.removeAll(dropped);
        return all.isEmpty() ? root : new ScopeWiring(root, all, less);
    }

    /**
     * What new requirements may be wired to.
     *
     * @return the index of everything that is not hidden, the highest versions first
     */
    CapabilityIndex index() {
        CapabilityIndex known = index.get();
        if (known == null) {
            List<Capability> offered = new ArrayList<>();
            wirings.forEach((definition, wiring) -> {
                if (!hidden.contains(definition)) {
                    offered.addAll(wiring.getResourceCapabilities(null));
                }
            });
            offered.sort(CapabilityIndex.highestVersionFirst());
            known = new CapabilityIndex(offered);
            index.set(known);
        }
        return known;
    }
}
