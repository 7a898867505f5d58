/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** The rules of import, of single modules and of calls, on bundles that the tests write for the question. */
@NullMarked
package dev.carrel.integration.imports;

import org.jspecify.annotations.NullMarked;
