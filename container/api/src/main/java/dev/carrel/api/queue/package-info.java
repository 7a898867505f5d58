/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Queues between scopes: how modules of different scopes exchange values without sharing state.
 *
 * <p>Every bundle of a scope adapts to {@link dev.carrel.api.queue.ScopeQueues}, which makes and attaches a
 * {@link dev.carrel.api.queue.ScopeQueue}: {@code context.getBundle().adapt(ScopeQueues.class)}. A queue reaches another
 * scope through the host, or through a queue that both already have. It carries shareable values only: null, the boxes of the primitive types,
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
