/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a freed module object left behind, and the proof that it is gone. */
@NullMarked
package dev.carrel.reclaim;

import org.jspecify.annotations.NullMarked;
