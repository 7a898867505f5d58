/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** The sweep over files that belong to the claimant because they lie in its folders. */
@NullMarked
package dev.carrel.reclaim.file;

import org.jspecify.annotations.NullMarked;
