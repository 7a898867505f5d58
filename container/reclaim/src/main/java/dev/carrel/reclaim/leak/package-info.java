/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The proof that a freed class space is gone, or the name of what still holds it.
 *
 * <p>A {@link dev.carrel.reclaim.leak.LeakWatch} remembers freed class spaces weakly and tells which are still there.
 */
@NullMarked
package dev.carrel.reclaim.leak;

import org.jspecify.annotations.NullMarked;
