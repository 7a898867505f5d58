/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * May its module objects share classes? {@link dev.carrel.deploy.verdict.Verdicts} has the state analysis look at each
 * content once, keeps the verdict with the content, and settles between it, the author and the operator.
 */
@NullMarked
package dev.carrel.deploy.verdict;

import org.jspecify.annotations.NullMarked;
