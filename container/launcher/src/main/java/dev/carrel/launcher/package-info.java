/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** The composition root. */
@NullMarked
package dev.carrel.launcher;

import org.jspecify.annotations.NullMarked;
