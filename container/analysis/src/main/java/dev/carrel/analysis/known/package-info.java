/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What is known by name about types and methods that are not in the bundle: those of the JDK, loggers, OSGi.
 *
 * <p>Only tables, no rules. Whatever is not in a table is taken to change.
 *
 * <p>Threads. Immutable, so safe.
 */
@NullMarked
package dev.carrel.analysis.known;

import org.jspecify.annotations.NullMarked;
