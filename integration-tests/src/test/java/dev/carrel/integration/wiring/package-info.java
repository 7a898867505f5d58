/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Who is wired to whom, in words and as data: reports, lock files, and explanations of classes that exist more than once.
 */
@NullMarked
package dev.carrel.integration.wiring;

import org.jspecify.annotations.NullMarked;
