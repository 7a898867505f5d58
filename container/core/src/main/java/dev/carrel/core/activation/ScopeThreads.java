/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.activation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The threads that Carrel starts for one scope: in a thread group of the scope's own, so that what its modules start on them
 * is the scope's, too; daemons that end with their work; without the thread locals and the class loader of whoever asked.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class ScopeThreads {

    private final String prefix;
    private final ThreadGroup group;

    /**
     * Makes the group.
     *
     * @param scope the scope's name
     */
    public ScopeThreads(String scope) {
        this.prefix = "carrel " + scope + " ";
        this.group = new ThreadGroup(topmost(), "carrel " + scope);
    }

    /* Below the group of whoever asks first, the group would be that one's, too. */
    private static ThreadGroup topmost() {
        ThreadGroup top = Objects.requireNonNull(Thread.currentThread().getThreadGroup());
        for (ThreadGroup parent = top.getParent(); parent != null; parent = top.getParent()) {
            top = parent;
        }
        return top;
    }

    /**
     * Makes a thread, and does not start it.
     *
     * @param purpose the end of its name
     * @param work what it does
     * @return the thread
     */
    public Thread make(String purpose, Runnable work) {
        Thread thread = new Thread(group, work, prefix + purpose, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }

    /**
     * Waits a moment for the threads that {@link #make} made: their work was ended before.
     *
     * @param limit how long to wait
     * @return the group, when a thread of it lives on
     */
    public Optional<ThreadGroup> end(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<Thread> left = others();
        try {
            for (Thread thread : left) {
                if (thread.getName().startsWith(prefix)) {
                    TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return left.stream().anyMatch(Thread::isAlive) ? Optional.of(group) : Optional.empty();
    }

    /** Lets the JVM forget the group as soon as its last thread has ended. */
    @SuppressWarnings("removal")
    public void letGo() {
        // allow removal because Java 17 keeps each group until it is told so; from 19 on this does nothing
        group.setDaemon(true);
        if (group.activeCount() == 0 && !group.isDestroyed()) {
            group.destroy();
        }
    }

    private List<Thread> others() {
        Thread[] threads = new Thread[group.activeCount() + 8];
        int found = group.enumerate(threads);
        return Arrays.stream(threads, 0, found)
                .filter(thread -> thread != Thread.currentThread())
                .toList();
    }
}
