/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Real libraries, used for real and not shut down, leave nothing when their scope is closed. */
@NullMarked
package dev.carrel.integration.unload;

import org.jspecify.annotations.NullMarked;
