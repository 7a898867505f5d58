/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.leak;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What holds the freed class spaces that are still in memory.
 *
 * @param groups one for each way in which something is held, the largest first
 */
public record LeakReport(List<LeakGroup> groups) {

    /** Keeps its own copy. */
    public LeakReport {
        groups = List.copyOf(groups);
    }

    /**
     * Whether nothing was found.
     *
     * @return whether every freed class space was collected
     */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /**
     * The report as text.
     *
     * @return the groups, with an empty line between two
     */
    public String render() {
        return groups.isEmpty()
                ? "Every freed class space was collected."
                : groups.stream().map(LeakGroup::text).collect(Collectors.joining("\n\n"));
    }
}
