/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What still holds the freed class spaces, equal leaks together.
 *
 * @param groups one for each way in which something is held, the largest first
 */
public record LeakReport(List<LeakGroup> groups) {

    /** Keeps its own copy. */
    public LeakReport {
        groups = List.copyOf(groups);
    }

    static LeakReport of(List<Leak> leaks) {
        Map<String, List<Leak>> byFingerprint = leaks.stream()
                .collect(Collectors.groupingBy(Leak::fingerprint, LinkedHashMap::new, Collectors.toList()));
        return new LeakReport(byFingerprint.values().stream()
                .map(LeakGroup::new)
                .sorted((one, other) ->
                        Integer.compare(other.leaks().size(), one.leaks().size()))
                .toList());
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The report as text. */
    public String render() {
        if (groups.isEmpty()) {
            return "Every freed class space was collected.";
        }
        return groups.stream().map(LeakGroup::render).collect(Collectors.joining("\n\n"));
    }
}
