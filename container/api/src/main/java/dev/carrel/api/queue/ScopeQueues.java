/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.queue;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes queues for one scope; every bundle of the scope adapts to it.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 */
@ProviderType
public interface ScopeQueues {

    /**
     * Makes a queue that has room for a number of values.
     *
     * @param capacity at least 1
     * @return an empty queue that belongs to this scope
     * @throws QueueClosedException if the scope is closed
     */
    ScopeQueue bounded(int capacity);

    /**
     * Makes a queue that grows as needed.
     *
     * @return an empty queue that belongs to this scope
     * @throws QueueClosedException if the scope is closed
     */
    ScopeQueue unbounded();

    /**
     * The same queue as this scope sees it: who waits through the result is woken when this scope is closed. Queues that
     * were taken out of a queue are attached already.
     *
     * @param queue a queue of the same container
     * @return its view from this scope
     */
    ScopeQueue attach(ScopeQueue queue);
}
