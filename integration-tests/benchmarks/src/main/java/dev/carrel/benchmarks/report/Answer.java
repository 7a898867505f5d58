/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.report;

/**
 * Which peer answered which question under which condition.
 *
 * @param question the name of the benchmark's class
 * @param condition its parameters, or empty
 * @param peer the name of its method
 * @param threads how many threads asked at once
 */
public record Answer(String question, String condition, String peer, int threads) {}
