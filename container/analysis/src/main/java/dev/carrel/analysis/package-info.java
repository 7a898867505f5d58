/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reads from class files which state of a bundle can cross from one module object to another. */
@NullMarked
package dev.carrel.analysis;

import org.jspecify.annotations.NullMarked;
