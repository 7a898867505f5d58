/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Calling activators: one thread at a time changes the state of a bundle, within a time limit, and whatever foreign code
 * throws comes back as a value.
 */
@NullMarked
package dev.carrel.core.activation;

import org.jspecify.annotations.NullMarked;
