/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Sweeps over settings that a JVM has once: system properties, standard streams, default locale and time zone, and the
 * single slots for factories, selectors and handlers. A setting is the claimant's only when its value is; a value of the
 * JDK does not say who set it.
 */
@NullMarked
package dev.carrel.reclaim.setting;

import org.jspecify.annotations.NullMarked;
