/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Native libraries of bundles: which one fits the platform, and the copy that each module object gets. */
@NullMarked
package dev.carrel.classspace.jni;

import org.jspecify.annotations.NullMarked;
