/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.operate.rollout;

import dev.carrel.api.rollout.PlannedMove;
import dev.carrel.api.rollout.RolloutPlan;
import java.util.List;

/**
 * A plan with the moves behind it.
 *
 * @param plan what is shown
 * @param moves what is done: one for each planned move whose decision is to move, in the same order
 */
record Draft(RolloutPlan plan, List<Move> moves) {

    Draft {
        moves = List.copyOf(moves);
        int planned = plan.moves(PlannedMove.Decision.MOVE).size();
        if (planned != moves.size()) {
            throw new IllegalArgumentException(planned + " scopes are planned to move, but " + moves.size() + " would");
        }
    }
}
