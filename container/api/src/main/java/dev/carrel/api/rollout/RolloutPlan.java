/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/**
 * What a rollout would do now.
 *
 * @param module the module's name
 * @param version the version that scopes would move to; of a way back, the version that they would leave
 * @param moves one for each living scope, in the order in which they would be done
 */
public record RolloutPlan(String module, Version version, List<PlannedMove> moves) {

    /** Copies what could change. */
    public RolloutPlan {
        moves = List.copyOf(moves);
    }

    /**
     * The scopes with a decision.
     *
     * @param decision which
     * @return their moves, in order
     */
    public List<PlannedMove> moves(PlannedMove.Decision decision) {
        return moves.stream().filter(move -> move.decision() == decision).toList();
    }

    /**
     * The plan in words: how many scopes move, and then each scope with its reason. Scopes that have nothing to do with
     * the module are left out.
     *
     * @return whole lines
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String counts = java.util.stream.Stream.of(PlannedMove.Decision.values())
                .filter(decision -> decision != PlannedMove.Decision.ABSENT
                        && !moves(decision).isEmpty())
                .map(decision -> moves(decision).size() + " " + words(decision))
                .collect(Collectors.joining(", "));
        lines.add("Module [" + module + " " + version + "]: " + (counts.isEmpty() ? "no scope has it" : counts) + ".");
        moves.stream()
                .filter(move -> move.decision() != PlannedMove.Decision.ABSENT)
                .forEach(move -> lines.add(move.toString()));
        return List.copyOf(lines);
    }

    private static String words(PlannedMove.Decision decision) {
        return switch (decision) {
            case MOVE -> "to move";
            case THERE -> "there already";
            case PINNED -> "pinned";
            case ABSENT -> "without it";
            case LEFT_OUT -> "left as they are";
        };
    }
}
