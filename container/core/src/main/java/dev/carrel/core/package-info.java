/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Scopes, module objects and wirings. */
@NullMarked
package dev.carrel.core;

import org.jspecify.annotations.NullMarked;
