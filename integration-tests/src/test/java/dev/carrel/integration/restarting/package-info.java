/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a container brings back when it is opened again, also after it was killed. */
@NullMarked
package dev.carrel.integration.restarting;

import org.jspecify.annotations.NullMarked;
