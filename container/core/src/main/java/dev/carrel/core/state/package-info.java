/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * State per class: what the classes of one module object keep instead of static fields.
 *
 * <p>{@link dev.carrel.core.state.ClassStates} holds it as long as the context of the bundle is valid.
 */
@NullMarked
package dev.carrel.core.state;

import org.jspecify.annotations.NullMarked;
