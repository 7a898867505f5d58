/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Bundles that nobody here wrote, each used for what it is for in several scopes at once. */
@NullMarked
package dev.carrel.integration.bundles;

import org.jspecify.annotations.NullMarked;
