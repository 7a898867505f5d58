/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.rollout;

import java.time.Duration;
import java.util.List;

/**
 * What a rollout, or a way back, has done.
 *
 * @param plan what it set out to do
 * @param steps what was done, in order
 * @param ending how it ended
 * @param took how long it took
 */
public record RolloutReport(RolloutPlan plan, List<RolloutStep> steps, Ending ending, Duration took) {

    /** Copies what could change. */
    public RolloutReport {
        steps = List.copyOf(steps);
    }

    /** How a rollout ended. */
    public enum Ending {
        /** All scopes of the plan were dealt with, and fewer failed than would have stopped it. */
        COMPLETE,
        /** Too many scopes failed; the others were left as they were. */
        STOPPED,
        /** Too many scopes failed, and those that were moved went back. */
        WENT_BACK
    }

    /**
     * How many scopes came to an outcome.
     *
     * @param outcome which
     * @return their number
     */
    public long count(RolloutStep.Outcome outcome) {
        return steps.stream().filter(step -> step.outcome() == outcome).count();
    }

    /**
     * The report in one sentence.
     *
     * @return for people
     */
    public String summary() {
        String ended =
                switch (ending) {
                    case COMPLETE -> "is complete";
                    case STOPPED -> "was stopped, because too many scopes failed";
                    case WENT_BACK -> "went back, because too many scopes failed";
                };
        return "Rollout of [" + plan.module() + " " + plan.version() + "] " + ended + ": "
                + count(RolloutStep.Outcome.MOVED) + " moved, " + count(RolloutStep.Outcome.BACK) + " went back, "
                + count(RolloutStep.Outcome.FAILED) + " failed, "
                + plan.moves(PlannedMove.Decision.PINNED).size() + " pinned; it took " + took.toMillis() + " ms.";
    }
}
