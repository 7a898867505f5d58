/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.operate.rollout;

import dev.carrel.api.InterpreterScope;
import dev.carrel.core.definition.Definition;

/**
 * One scope, and what it is to leave for what.
 *
 * @param scope who moves
 * @param from what it has
 * @param to what it is to have
 */
record Move(InterpreterScope scope, Definition from, Definition to) {

    Move reversed() {
        return new Move(scope, to, from);
    }
}
