/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What commands print: rows and facts, each as a table for people or as JSON for scripts, from the same data.
 */
@NullMarked
package dev.carrel.shell.output;

import org.jspecify.annotations.NullMarked;
