/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.operate.rollout;

import dev.carrel.api.CarrelException;
import dev.carrel.api.rollout.RolloutListener;
import dev.carrel.api.rollout.RolloutReport;
import dev.carrel.api.rollout.RolloutReport.Ending;
import dev.carrel.api.rollout.RolloutStep;
import dev.carrel.api.rollout.RolloutStep.Outcome;
import dev.carrel.core.scope.Scopes;
import dev.carrel.core.scope.Succession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves the scopes of one plan, one after the other.
 *
 * <p><b>Threads.</b> Used once, by one thread.
 */
final class RolloutRun {

    private final Scopes scopes;
    private final boolean withUsers;
    private final RolloutListener listener;
    private final List<RolloutStep> steps = new ArrayList<>();
    private final List<Move> moved = new ArrayList<>();

    RolloutRun(Scopes scopes, boolean withUsers, RolloutListener listener) {
        this.scopes = scopes;
        this.withUsers = withUsers;
        this.listener = listener;
    }

    /** What was moved, and has not gone back. */
    List<Move> moved() {
        return moved;
    }

    RolloutReport run(Draft draft, int stopAfter, boolean goBack) {
        long begun = System.nanoTime();
        Ending ending = Ending.COMPLETE;
        int failures = 0;
        for (Move move : draft.moves()) {
            if (failures >= stopAfter) {
                ending = Ending.STOPPED;
                break;
            }
            RolloutStep step = step(draft, move, Outcome.MOVED, Outcome.FAILED);
            if (step.outcome() == Outcome.MOVED) {
                moved.add(move);
            }
            failures += step.outcome() == Outcome.FAILED ? 1 : 0;
        }
        if (failures >= stopAfter) {
            ending = Ending.STOPPED;
        }
        if (ending == Ending.STOPPED && goBack) {
            goBack(draft);
            ending = Ending.WENT_BACK;
        }
        return new RolloutReport(draft.plan(), steps, ending, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void goBack(Draft draft) {
        for (int i = moved.size() - 1; i >= 0; i--) {
            RolloutStep step = step(draft, moved.get(i).reversed(), Outcome.BACK, Outcome.STUCK);
            if (step.outcome() != Outcome.STUCK) {
                moved.remove(i);
            }
        }
    }

    private RolloutStep step(Draft draft, Move move, Outcome good, Outcome bad) {
        RolloutStep made = moveOne(move, good, bad);
        int done = good == Outcome.BACK ? moved.indexOf(move.reversed()) : steps.size() + 1;
        RolloutStep step = new RolloutStep(
                made.scope(),
                made.outcome(),
                made.code(),
                made.sentences(),
                done,
                draft.moves().size());
        steps.add(step);
        listener.done(step);
        return step;
    }

    private RolloutStep moveOne(Move move, Outcome good, Outcome bad) {
        String name = move.scope().name();
        try {
            return succession(move)
                    .map(change -> made(name, good, Optional.empty(), change.run()))
                    .orElseGet(() -> gone(name));
        } catch (CarrelException e) {
            return move.scope().isClosed()
                    ? gone(name)
                    : made(name, bad, Optional.of(e.code().id()), List.of(String.valueOf(e.getMessage())));
        }
    }

    private Optional<Succession> succession(Move move) {
        return RolloutPlanner.held(move.scope(), move.to().name())
                .filter(held -> held == move.from())
                .flatMap(held -> scopes.succession(move.scope(), move.to(), withUsers));
    }

    private static RolloutStep gone(String scope) {
        return made(
                scope,
                Outcome.GONE,
                Optional.empty(),
                List.of("Scope [" + scope + "] was closed or changed meanwhile."));
    }

    private static RolloutStep made(String scope, Outcome outcome, Optional<String> code, List<String> sentences) {
        return new RolloutStep(scope, outcome, code, sentences, 0, 0);
    }
}
