/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * From samples to tables: {@link dev.carrel.benchmarks.report.Measurements} collects what the rounds gave,
 * {@link dev.carrel.benchmarks.report.MarkdownReport} writes it down, and
 * {@link dev.carrel.benchmarks.report.Targets} holds the figures against what was promised.
 */
@NullMarked
package dev.carrel.benchmarks.report;

import org.jspecify.annotations.NullMarked;
