/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.queue;

import dev.carrel.api.queue.QueueClosedException;
import dev.carrel.api.queue.ScopeQueue;
import dev.carrel.api.queue.ScopeQueues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The queues of one scope: it makes them, attaches others, and closes its own when it is closed.
 *
 * <p>Threads. Safe for use by many threads. Its lock guards the two sets and is never held while a queue's is taken.
 */
public final class QueueHome implements ScopeQueues, AutoCloseable {

    private final String scope;
    private final Predicate<Class<?>> shared;
    private final Set<ValueQueue> own = new HashSet<>();
    private final List<ValueQueue> awaited = new ArrayList<>();
    private volatile boolean closed;

    /**
     * Creates the home of a scope.
     *
     * @param scope the name of the scope
     * @param shared whether a class is the same in all scopes
     */
    public QueueHome(String scope, Predicate<Class<?>> shared) {
        this.scope = scope;
        this.shared = shared;
    }

    @Override
    public ScopeQueue bounded(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("Scope [" + scope + "] asks for a queue with room for " + capacity
                    + " values; ask for at least 1, or for an unbounded queue.");
        }
        return make(capacity);
    }

    @Override
    public ScopeQueue unbounded() {
        return make(0);
    }

    private synchronized ScopeQueue make(int capacity) {
        checkOpen();
        ValueQueue made = new ValueQueue(capacity, this);
        own.add(made);
        return new AttachedQueue(made, this);
    }

    @Override
    public ScopeQueue attach(ScopeQueue queue) {
        if (queue instanceof AttachedQueue attached) {
            return attached.seenFrom(this);
        }
        throw new IllegalArgumentException("Scope [" + scope + "] attaches a ["
                + queue.getClass().getName() + "], which Carrel did not make; make queues with ScopeQueues.");
    }

    /** Closes the scope's own queues and wakes all that wait through its views. Closing again does nothing. */
    @Override
    public void close() {
        List<ValueQueue> closing;
        List<ValueQueue> waking;
        synchronized (this) {
            closed = true;
            closing = List.copyOf(own);
            waking = List.copyOf(awaited);
            own.clear();
        }
        closing.forEach(ValueQueue::close);
        waking.forEach(ValueQueue::wake);
    }

    Shareables shareables() {
        return new Shareables(shared, queue -> queue);
    }

    /** Turns the queues in a value that another scope has put into views from this one. */
    Shareables attaching() {
        return new Shareables(type -> true, this::attach);
    }

    void checkOpen() {
        if (closed) {
            throw new QueueClosedException("Scope [" + scope
                    + "] is closed and can neither make queues nor use them; use a queue of a living scope.");
        }
    }

    String scope() {
        return scope;
    }

    synchronized void forget(ValueQueue queue) {
        own.remove(queue);
    }

    synchronized void beginWaiting(ValueQueue queue) {
        awaited.add(queue);
    }

    synchronized void endWaiting(ValueQueue queue) {
        awaited.remove(queue);
    }
}
