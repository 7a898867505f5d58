/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What one more tenant or module costs in heap and metaspace, and how long it takes to make and to close very many: each
 * {@link dev.carrel.benchmarks.footprint.Subject} is measured by {@link dev.carrel.benchmarks.footprint.Footprint} in a
 * JVM of its own.
 */
@NullMarked
package dev.carrel.benchmarks.footprint;

import org.jspecify.annotations.NullMarked;
