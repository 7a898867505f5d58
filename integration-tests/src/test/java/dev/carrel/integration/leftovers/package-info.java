/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What every test of the whole proves beside its own point: that it left nothing. {@link NothingLeft} is put on a test
 * class and looks at threads and open files before and after each test; {@link Leftovers} is what it looks at.
 */
@NullMarked
package dev.carrel.integration.leftovers;

import org.jspecify.annotations.NullMarked;
