/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** The service layer of one scope; usable without the container. */
@NullMarked
package dev.carrel.registry;

import org.jspecify.annotations.NullMarked;
