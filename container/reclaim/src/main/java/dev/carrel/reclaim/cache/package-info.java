/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Sweeps over caches of the JDK that remember the claimant's classes, or objects of them. */
@NullMarked
package dev.carrel.reclaim.cache;

import org.jspecify.annotations.NullMarked;
