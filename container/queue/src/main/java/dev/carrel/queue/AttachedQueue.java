/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.queue;

import dev.carrel.api.queue.ScopeQueue;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A queue as one scope sees it.
 *
 * <p>Threads. Safe for use by many threads.
 */
final class AttachedQueue implements ScopeQueue {

    private final ValueQueue queue;
    private final QueueHome user;

    AttachedQueue(ValueQueue queue, QueueHome user) {
        this.queue = queue;
        this.user = user;
    }

    AttachedQueue seenFrom(QueueHome home) {
        return home == user ? this : new AttachedQueue(queue, home);
    }

    @Override
    public void put(@Nullable Object value) throws InterruptedException {
        try {
            put(value, Long.MAX_VALUE);
        } catch (TimeoutException e) {
            throw new IllegalStateException("three centuries went by", e);
        }
    }

    @Override
    public void put(@Nullable Object value, Duration patience) throws InterruptedException, TimeoutException {
        put(value, nanos(patience));
    }

    private void put(@Nullable Object value, long nanos) throws InterruptedException, TimeoutException {
        queue.put(new Parcel(user.shareables().copy(value)), user, nanos);
    }

    @Override
    public @Nullable Object take() throws InterruptedException {
        try {
            return take(Long.MAX_VALUE);
        } catch (TimeoutException e) {
            throw new IllegalStateException("three centuries went by", e);
        }
    }

    @Override
    public @Nullable Object take(Duration patience) throws InterruptedException, TimeoutException {
        return take(nanos(patience));
    }

    private @Nullable Object take(long nanos) throws InterruptedException, TimeoutException {
        return user.attaching().copy(queue.take(user, nanos).value());
    }

    private static long nanos(Duration patience) {
        return patience.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? patience.toNanos() : Long.MAX_VALUE;
    }

    @Override
    public int size() {
        return queue.size();
    }

    @Override
    public int capacity() {
        return queue.capacity();
    }

    @Override
    public boolean isClosed() {
        return queue.isClosed();
    }

    @Override
    public void close() {
        queue.close();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttachedQueue same && same.queue == queue;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(queue);
    }

    @Override
    public String toString() {
        return queue + " seen from scope [" + user.scope() + "]";
    }
}
