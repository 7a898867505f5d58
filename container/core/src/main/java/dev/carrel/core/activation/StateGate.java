/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.activation;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;

/**
 * Lets one thread at a time change the state of a bundle. The gate is owned, not locked: while its owner calls the
 * activator, other threads that only look are not held up, and those that want to change the state wait for a bounded
 * time (Core 4.4.3).
 *
 * <p><b>Threads.</b> Safe for use by several threads; the owner may enter again.
 */
public final class StateGate {

    private static final long PATIENCE_MILLIS = 10_000;

    private @Nullable Thread owner;
    private int depth;

    /**
     * Waits until the gate is free.
     *
     * @param subject whose state it is, for the message
     * @param wish what is to be done with it
     * @throws BundleException a {@code STATECHANGE_ERROR} that names who holds it, when that takes too long
     */
    public synchronized void enter(Supplier<String> subject, String wish) throws BundleException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (owner != null && owner != Thread.currentThread()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw refused(subject, wish, owner, null);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw refused(subject, wish, owner, e);
            }
        }
        owner = Thread.currentThread();
        depth++;
    }

    /** Lets the next one in. */
    public synchronized void leave() {
        if (--depth == 0) {
            owner = null;
            notifyAll();
        }
    }

    /**
     * Whether a thread is changing the state.
     *
     * @param thread any
     * @return whether it owns the gate
     */
    public synchronized boolean isOwnedBy(Thread thread) {
        return owner == thread;
    }

    /** Makes the thread that runs the activator for the owner the owner, and back. */
    synchronized void lend(Thread runner) {
        owner = runner;
    }

    private static BundleException refused(
            Supplier<String> subject, String wish, @Nullable Thread owner, @Nullable Throwable cause) {
        String holder = owner == null ? "another thread" : "thread [" + owner.getName() + "]";
        return new BundleException(
                subject.get() + " cannot be " + wish + ": " + holder + " is changing its state, and did not finish in "
                        + PATIENCE_MILLIS / 1000 + " s.",
                BundleException.STATECHANGE_ERROR,
                cause);
    }
}
