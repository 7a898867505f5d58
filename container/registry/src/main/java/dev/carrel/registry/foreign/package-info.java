/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Calling code of modules: whatever it throws is caught, and what it is given can only be made smaller.
 *
 * <p>Threads. Confined to the call.
 */
@NullMarked
package dev.carrel.registry.foreign;

import org.jspecify.annotations.NullMarked;
