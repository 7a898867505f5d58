/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests that the benchmarks work; they are run for their figures by {@code integration-tests/benchmarks/run} alone. */
package dev.carrel.benchmarks;
