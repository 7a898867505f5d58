/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** What bundles and frameworks look like as data transfer objects (Core 9). */
@NullMarked
package dev.carrel.core.dto;

import org.jspecify.annotations.NullMarked;
