/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.queue;

import org.jspecify.annotations.Nullable;

/**
 * A value on its way.
 *
 * @param value what is shared
 */
record Parcel(@Nullable Object value) {}
