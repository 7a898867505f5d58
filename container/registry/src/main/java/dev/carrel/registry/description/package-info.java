/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How services are described, ordered and asked for: properties, scope, ranking, and what a filter tells.
 *
 * <p>Values only; nothing here knows a registry.
 *
 * <p>Threads. Immutable, or confined to the call.
 */
@NullMarked
package dev.carrel.registry.description;

import org.jspecify.annotations.NullMarked;
