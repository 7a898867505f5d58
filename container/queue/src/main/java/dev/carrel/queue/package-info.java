/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Queues between scopes: what may pass, who waits, and whom closing wakes.
 *
 * <p>{@link dev.carrel.queue.QueueHome} is what one scope has of it; the queue itself is known to all scopes that have
 * a view of it.
 *
 * <p>Threads. A queue has one lock of its own, a leaf in the lock order; values are checked and copied before it is
 * taken, because that may call code of shared packages.
 */
@NullMarked
package dev.carrel.queue;

import org.jspecify.annotations.NullMarked;
