/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim;

import dev.carrel.reclaim.Finding.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that one reclaim found, in the order in which it was dealt with.
 *
 * @param label how sentences name who was freed
 * @param findings what was found
 * @param took how long the reclaim took
 */
public record ReclaimReport(String label, List<Finding> findings, Duration took) {

    /** Keeps its own copy of the findings. */
    public ReclaimReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is known to remain; kinds that could not be looked into do not count. */
    public boolean isClean() {
        return remaining().isEmpty();
    }

    /** What was found and undone. */
    public List<Finding> cleaned() {
        return with(Outcome.CLEANED);
    }

    /** What was found and is still there. */
    public List<Finding> remaining() {
        return with(Outcome.REMAINS);
    }

    /** The kinds that could not be looked into. */
    public List<Finding> unseen() {
        return with(Outcome.UNSEEN);
    }

    /** The findings of one kind. */
    public List<Finding> of(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** The report as text, one line for each finding. */
    public String render() {
        if (findings.isEmpty()) {
            return label + " left nothing behind.";
        }
        return findings.stream().map(Finding::render).collect(Collectors.joining("\n"));
    }

    private List<Finding> with(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }
}
