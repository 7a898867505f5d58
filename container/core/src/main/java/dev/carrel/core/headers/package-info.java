/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** The headers of a bundle in the reader's language (Core 3.11). */
@NullMarked
package dev.carrel.core.headers;

import org.jspecify.annotations.NullMarked;
