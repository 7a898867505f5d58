/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Rollouts: {@link dev.carrel.operate.rollout.RolloutPlanner} decides for each scope whether it moves,
 * {@link dev.carrel.operate.rollout.RolloutRun} moves one after the other and counts failures, and
 * {@link dev.carrel.operate.rollout.ScopeRollouts} remembers who was moved, for the way back. How one scope moves is the
 * business of {@code core}.
 */
@NullMarked
package dev.carrel.operate.rollout;

import org.jspecify.annotations.NullMarked;
