/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The program: {@link dev.carrel.launcher.Main} runs the commands of {@code cli}; the package {@code composition} makes the
 * objects of a container, once, and passes each what it needs.
 */
@NullMarked
package dev.carrel.launcher;

import org.jspecify.annotations.NullMarked;
