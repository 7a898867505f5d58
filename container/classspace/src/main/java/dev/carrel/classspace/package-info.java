/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Bundle content and the class loaders over it. */
@NullMarked
package dev.carrel.classspace;

import org.jspecify.annotations.NullMarked;
