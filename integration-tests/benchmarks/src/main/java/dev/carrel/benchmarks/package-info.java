/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Benchmarks of Carrel beside what a user would pick instead, all in one run. {@link dev.carrel.benchmarks.Main} is what
 * {@code integration-tests/benchmarks/run} starts; the questions are JMH benchmarks in {@code question}, the peers that
 * answer them are in {@code peer}, what they load is in {@code sample}; {@code footprint} measures what JMH cannot, and
 * {@code report} writes it all down.
 */
@NullMarked
package dev.carrel.benchmarks;

import org.jspecify.annotations.NullMarked;
