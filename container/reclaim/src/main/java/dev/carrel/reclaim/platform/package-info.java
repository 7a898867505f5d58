/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Sweeps over the registries that a JVM has once for everybody: drivers, providers, MBeans, logging, hooks, handlers.
 */
@NullMarked
package dev.carrel.reclaim.platform;

import org.jspecify.annotations.NullMarked;
