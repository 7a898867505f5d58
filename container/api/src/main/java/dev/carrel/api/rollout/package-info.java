/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Moving scopes to another version of a module, while they are in use.
 *
 * <p>Start at {@link dev.carrel.api.rollout.Rollouts}, which a container gives: it makes a
 * {@link dev.carrel.api.rollout.RolloutPlan} of a {@link dev.carrel.api.rollout.RolloutRequest}, which tells in words what
 * would happen to which scope, or runs it and reports. In each scope the new module object is created beside the old one,
 * takes over, and the old one is freed when its calls have ended; a scope in which that fails stays as it is. A module may
 * hand its state over, see {@link dev.carrel.api.rollout.StateHandOver}.
 *
 * <p>Everything here but that interface is a value or safe for use by several threads.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.api.rollout;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
