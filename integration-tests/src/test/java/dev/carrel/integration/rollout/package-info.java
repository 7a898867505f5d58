/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/** Moving scopes to other versions of modules while they are in use. */
@NullMarked
package dev.carrel.integration.rollout;

import org.jspecify.annotations.NullMarked;
