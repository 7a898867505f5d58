/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The questions, one JMH class for each; each method is a peer's answer. The names of classes and methods are what the
 * report shows. {@link dev.carrel.benchmarks.question.EmptyTenant} is the shortest to read.
 */
@NullMarked
package dev.carrel.benchmarks.question;

import org.jspecify.annotations.NullMarked;
