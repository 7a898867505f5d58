/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The one list of all sweeps, in the order in which they run. Depends on every package of sweeps; nothing in this room
 * depends on it.
 */
@NullMarked
package dev.carrel.reclaim.standard;

import org.jspecify.annotations.NullMarked;
