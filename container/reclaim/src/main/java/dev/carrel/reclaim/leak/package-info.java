/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The proof that a freed class space is gone, or the name of what still holds it.
 *
 * <p>A {@link dev.carrel.reclaim.leak.LeakWatch} remembers freed class spaces weakly and tells which are still there;
 * asked for a {@link dev.carrel.reclaim.leak.LeakReport}, it takes a heap dump of this JVM and gives for each the path from
 * a root of the garbage collector, the likely culprit marked, equal ones grouped.
 */
@NullMarked
package dev.carrel.reclaim.leak;

import org.jspecify.annotations.NullMarked;
