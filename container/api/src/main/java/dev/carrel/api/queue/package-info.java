/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Queues between scopes: how modules of different scopes exchange values without sharing state.
 *
 * <p>A scope gets {@link dev.carrel.api.queue.ScopeQueues} as a service and makes a
 * {@link dev.carrel.api.queue.ScopeQueue} of it. The queue reaches another scope as a service that the host lends, or
 * through a queue that both already have. It carries shareable values only: null, the boxes of the primitive types,
 * strings, byte arrays (copied), enums and records of shared packages made of shareable parts, immutable collections
 * of such values, and queues. Anything else is refused with a {@link dev.carrel.api.queue.NotShareableException} that
 * names the part.
 *
 * <p>Threads. Everything here may be used from any thread.
 */
@Export
@NullMarked
@Version("1.0.0")
package dev.carrel.api.queue;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
