/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * State per class: the place of a static field that differs from module object to module object.
 */
@NullMarked
package dev.carrel.integration.state;

import org.jspecify.annotations.NullMarked;
