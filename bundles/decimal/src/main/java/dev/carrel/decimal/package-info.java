/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The extension module {@code decimal}: state that belongs to a task and a thread, not to the module alone.
 *
 * <p>{@link dev.carrel.decimal.Decimal} calculates with an implicit {@link java.math.MathContext}, so that precision and
 * rounding are no argument of every call. Each thread has its own; a piece of work that goes to another thread
 * {@linkplain dev.carrel.decimal.Decimal#bind takes its own along}. All of it hangs from the module object: scopes that
 * take turns on one thread do not see each other's context, and a thread that outlives the module object holds nothing of it.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.decimal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
