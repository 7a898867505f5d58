/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts wirings in the order in which their module objects are created: providers before those who need them. In a circle
 * the one that was reached last comes first, and the order in which requirements are declared decides who is reached,
 * so that it is the same each time.
 */
final class CreationOrder {

    private final Set<ModuleWiring> wanted;
    private final Set<ModuleWiring> seen = new HashSet<>();
    private final List<ModuleWiring> ordered = new ArrayList<>();

    private CreationOrder(Collection<ModuleWiring> wanted) {
        this.wanted = Set.copyOf(wanted);
    }

    static List<ModuleWiring> of(Collection<ModuleWiring> roots, Collection<ModuleWiring> wanted) {
        CreationOrder order = new CreationOrder(wanted);
        wanted.stream().filter(ModuleWiring::isFragment).forEach(order::visit);
        roots.forEach(order::visit);
        wanted.stream()
                .sorted((one, other) ->
                        one.definition().toString().compareTo(other.definition().toString()))
                .forEach(order::visit);
        return order.ordered;
    }

    private void visit(ModuleWiring wiring) {
        if (!wanted.contains(wiring) || !seen.add(wiring)) {
            return;
        }
        if (!wiring.isFragment()) {
            wiring.providers().forEach(this::visit);
        }
        ordered.add(wiring);
    }
}
