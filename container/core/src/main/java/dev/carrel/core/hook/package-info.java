/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the hooks that modules register in their scope may say about its bundles (Core 4.12). */
@NullMarked
package dev.carrel.core.hook;

import org.jspecify.annotations.NullMarked;
