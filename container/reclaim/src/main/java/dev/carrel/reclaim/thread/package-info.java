/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Sweeps over threads: those that the claimant started, in any way, are asked to end; those of others that its code has
 * run on are freed of what it left on them.
 *
 * <p>{@link dev.carrel.reclaim.thread.ThreadOwnership} draws the line between the two, and it draws it carefully: a
 * thread or pool whose owner is not certain may be the host's and goes on.
 */
@NullMarked
package dev.carrel.reclaim.thread;

import org.jspecify.annotations.NullMarked;
