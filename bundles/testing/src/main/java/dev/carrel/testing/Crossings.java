/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import dev.carrel.api.InterpreterScope;
import dev.carrel.testing.graph.Crossing;
import dev.carrel.testing.graph.ReachableState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What crossed between the scopes of one test. */
final class Crossings {

    private Crossings() {}

    /** The report; empty when nothing crossed. Each thing is told once, for the first two scopes that reach it. */
    static Optional<String> report(List<InterpreterScope> scopes, ReachableState before) {
        List<ReachableState> states = scopes.stream().map(ReachableState::of).toList();
        Map<String, Crossing> found = new LinkedHashMap<>();
        for (int one = 0; one < states.size(); one++) {
            for (int other = one + 1; other < states.size(); other++) {
                for (Crossing crossing : states.get(one).crossings(states.get(other), before)) {
                    found.putIfAbsent(crossing.what(), crossing);
                }
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("State crossed between " + scopes.size() + " scopes. "
                + found.values().stream().map(Crossing::render).collect(Collectors.joining("\n"))
                + "\nCure: keep it in what the activator creates, or let the host lend it.");
    }
}
