/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The modules that every peer loads: {@link dev.carrel.benchmarks.sample.Sample} lists them, and
 * {@link dev.carrel.benchmarks.sample.Workshop} generates those that nobody has written.
 */
@NullMarked
package dev.carrel.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
