/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The whole, on a real framework with real bundles. {@link RealBundles} is the fixture that every test starts from. The
 * tests run twice, on Felix and on Equinox; which one is decided by the class path alone.
 */
@NullMarked
package dev.carrel.integration;

import org.jspecify.annotations.NullMarked;
