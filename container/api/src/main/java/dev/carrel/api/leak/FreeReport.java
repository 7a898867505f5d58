/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a freed module object had left behind, and what became of it.
 *
 * @param scope the scope's name
 * @param module the module's name and version
 * @param freedAt when
 * @param took how long it took to look for it and to undo it
 * @param leftovers what was found, in the order in which it was dealt with
 */
public record FreeReport(String scope, String module, Instant freedAt, Duration took, List<Leftover> leftovers) {

    /** Keeps its own copy. */
    public FreeReport {
        leftovers = List.copyOf(leftovers);
    }

    /**
     * What was found and undone.
     *
     * @return these leftovers
     */
    public List<Leftover> cleaned() {
        return with(Leftover.Outcome.CLEANED);
    }

    /**
     * What was found and is still there.
     *
     * @return these leftovers
     */
    public List<Leftover> remaining() {
        return with(Leftover.Outcome.REMAINS);
    }

    /**
     * The report as text.
     *
     * @return a line for each leftover
     */
    public String render() {
        return leftovers.isEmpty()
                ? "Scope [" + scope + "]: module [" + module + "] left nothing behind."
                : leftovers.stream().map(Leftover::render).collect(Collectors.joining("\n"));
    }

    private List<Leftover> with(Leftover.Outcome outcome) {
        return leftovers.stream().filter(each -> each.outcome() == outcome).toList();
    }
}
