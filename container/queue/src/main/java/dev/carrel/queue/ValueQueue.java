/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.queue;

import dev.carrel.api.queue.QueueClosedException;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The queue itself, common to all its views.
 *
 * <p>Threads. Safe for use by many threads; its lock guards the values and whether it is closed.
 */
final class ValueQueue {

    private final int capacity;
    private final QueueHome home;
    private final ArrayDeque<Parcel> parcels = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    /**
     * Creates an empty queue.
     *
     * @param capacity 0 when there is no bound
     * @param home whose it is
     */
    ValueQueue(int capacity, QueueHome home) {
        this.capacity = capacity;
        this.home = home;
    }

    void put(Parcel parcel, QueueHome user, long nanos) throws InterruptedException, TimeoutException {
        lock.lockInterruptibly();
        try {
            await(() -> closed || capacity == 0 || parcels.size() < capacity, user, nanos);
            if (closed) {
                throw closed("put into");
            }
            parcels.add(parcel);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Parcel take(QueueHome user, long nanos) throws InterruptedException, TimeoutException {
        lock.lockInterruptibly();
        try {
            await(() -> closed || !parcels.isEmpty(), user, nanos);
            Parcel first = parcels.poll();
            if (first == null) {
                throw closed("taken from");
            }
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something holds; fails when time is up or the scope that waits is closed. */
    private void await(BooleanSupplier condition, QueueHome user, long nanos)
            throws InterruptedException, TimeoutException {
        user.checkOpen();
        if (condition.getAsBoolean()) {
            return;
        }
        user.beginWaiting(this);
        try {
            long left = nanos;
            for (user.checkOpen(); !condition.getAsBoolean(); user.checkOpen()) {
                if (left <= 0) {
                    throw new TimeoutException("A queue of scope [" + home.scope() + "] stayed "
                            + (parcels.isEmpty() ? "empty" : "full") + " for "
                            + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms while scope [" + user.scope() + "] waited.");
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            user.endWaiting(this);
        }
    }

    private QueueClosedException closed(String wish) {
        return new QueueClosedException("The queue of scope [" + home.scope() + "] is closed, so nothing can be " + wish
                + " it; make another.");
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        home.forget(this);
    }

    /** Lets all that wait look whether they still should. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return parcels.size();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    int capacity() {
        return capacity;
    }

    @Override
    public String toString() {
        return "queue of scope [" + home.scope() + "]";
    }
}
