/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Stubs of what surrounds a registry. */
@NullMarked
package dev.carrel.registry.testing;

import org.jspecify.annotations.NullMarked;
