/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Where values come from and where they go, inside one method.
 *
 * <p>{@link dev.carrel.analysis.flow.MethodFlow} runs a method once over sources instead of values. Afterwards it tells
 * for each operand of each instruction its {@linkplain dev.carrel.analysis.flow.Origin origins}, and for each source its
 * {@linkplain dev.carrel.analysis.flow.Use uses}. An {@link dev.carrel.analysis.flow.Activation} is a method together
 * with what is known of its arguments, which carries the question on into callers and callees.
 *
 * <p>Threads. Confined to one analysis.
 */
@NullMarked
package dev.carrel.analysis.flow;

import org.jspecify.annotations.NullMarked;
