/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.queue;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A queue that scopes exchange shareable values through, as one scope sees it.
 *
 * <p>It belongs to the scope that made it and is closed with it. What was put before can still be taken. Two views of
 * one queue are equal.
 *
 * <p><b>Threads.</b> Safe for use by many threads. Who waits is woken when the queue is closed, and when the scope is
 * closed whose view it waits through.
 */
@ProviderType
public interface ScopeQueue extends AutoCloseable {

    /**
     * Puts a value at the end, waiting while the queue is full.
     *
     * @param value a shareable value
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws NotShareableException if the value, or a part of it, is not shareable
     * @throws QueueClosedException if the queue or the scope is closed
     */
    void put(@Nullable Object value) throws InterruptedException;

    /**
     * Puts a value at the end, waiting for a limited time while the queue is full.
     *
     * @param value a shareable value
     * @param patience how long to wait at most
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws TimeoutException if the queue stayed full
     * @throws NotShareableException if the value, or a part of it, is not shareable
     * @throws QueueClosedException if the queue or the scope is closed
     */
    void put(@Nullable Object value, Duration patience) throws InterruptedException, TimeoutException;

    /**
     * Takes the first value, waiting while there is none.
     *
     * @return the value, which may be null
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws QueueClosedException if the queue is closed and empty, or the scope is closed
     */
    @Nullable
    Object take() throws InterruptedException;

    /**
     * Takes the first value, waiting for a limited time while there is none.
     *
     * @param patience how long to wait at most
     * @return the value, which may be null
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws TimeoutException if the queue stayed empty
     * @throws QueueClosedException if the queue is closed and empty, or the scope is closed
     */
    @Nullable
    Object take(Duration patience) throws InterruptedException, TimeoutException;

    /**
     * How many values wait to be taken.
     *
     * @return the number at this moment
     */
    int size();

    /**
     * How many values have room.
     *
     * @return the bound, or 0 when there is none
     */
    int capacity();

    /**
     * Whether nothing can be put any more.
     *
     * @return whether the queue is closed
     */
    boolean isClosed();

    /** Closes the queue for all scopes and wakes who waits. Closing again does nothing. */
    @Override
    void close();
}
