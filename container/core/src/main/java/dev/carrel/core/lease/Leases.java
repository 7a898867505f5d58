/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The leases on one module object. Taking one is a compare-and-set on a place that belongs to the thread, giving it back
 * a write: no lock, and no allocation but for the lease itself.
 *
 * <p>Whoever takes a lease first enters its place and then looks whether the leases are closed; whoever closes them first
 * says so and then looks at the places. One of the two always sees the other.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class Leases {

    /** Whether leases are given out. */
    private enum Access {
        OPEN,
        /** Not yet: the module object is to take over from another one. */
        HELD,
        /** Not any more. */
        CLOSED
    }

    private final AtomicReference<@Nullable LeaseBlock> first = new AtomicReference<>();
    private volatile Access access = Access.OPEN;
    private volatile @Nullable Thread drainer;

    /**
     * A module object held by a thread.
     *
     * <p><b>Threads.</b> Confined to the thread that took it.
     */
    public final class Lease implements AutoCloseable {

        private final LeaseBlock block;
        private final int place;

        private Lease(LeaseBlock block, int place) {
            this.block = block;
            this.place = place;
        }

        /** Lets the module object go. */
        @Override
        public void close() {
            block.giveBack(place);
            Thread waiting = access == Access.CLOSED ? drainer : null;
            if (waiting != null) {
                LockSupport.unpark(waiting);
            }
        }
    }

    /**
     * Holds the module object.
     *
     * @return the lease, or null when the module object is being freed, or has not taken over yet
     */
    public @Nullable Lease take() {
        Thread thread = Thread.currentThread();
        LeaseBlock block = LeaseBlock.in(first);
        int place = block.take(thread);
        while (place < 0) {
            block = block.next();
            place = block.take(thread);
        }
        Lease lease = new Lease(block, place);
        if (access != Access.OPEN) {
            lease.close();
            return null;
        }
        return lease;
    }

    /** Gives out no leases until {@link #open()}; said before anybody else sees the module object. */
    public void hold() {
        change(Access.HELD);
    }

    /** Gives out leases, for the first time or again. */
    public void open() {
        change(Access.OPEN);
    }

    /** Gives out no more leases; those given out go on. */
    public void shut() {
        change(Access.CLOSED);
    }

    /**
     * Whether leases are given out now.
     *
     * @return whether {@link #take()} would give one
     */
    public boolean isOpen() {
        return access == Access.OPEN;
    }

    /**
     * Whether the module object has not taken over yet.
     *
     * @return whether it is worth waiting for it
     */
    public boolean isHeld() {
        return access == Access.HELD;
    }

    /**
     * Waits as long as the module object has not taken over.
     *
     * @param limit how long at most
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public synchronized void awaitTakeOver(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); access == Access.HELD && left > 0; left = deadline - System.nanoTime()) {
            wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }

    /**
     * Gives out no more leases, and waits until those given out have ended, without disturbing them. Leases of the calling
     * thread are not waited for.
     *
     * @param limit how long to wait
     * @return the threads that still hold a lease
     */
    public List<Thread> quiet(Duration limit) {
        drainer = Thread.currentThread();
        change(Access.CLOSED);
        List<Thread> left = await(limit);
        drainer = null;
        return left;
    }

    private synchronized void change(Access next) {
        access = next;
        notifyAll();
    }

    /**
     * Gives out no more leases, and waits until those given out have ended: for the limit, then, after their threads were
     * interrupted, for as long again. Leases of the calling thread are not waited for.
     *
     * @param limit how long to wait before interrupting
     * @return the threads that still hold a lease
     */
    public List<Thread> drain(Duration limit) {
        drainer = Thread.currentThread();
        change(Access.CLOSED);
        List<Thread> left = await(limit);
        if (!left.isEmpty()) {
            left.forEach(Thread::interrupt);
            left = await(limit);
        }
        drainer = null;
        return left;
    }

    private List<Thread> await(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        List<Thread> left = holders();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(this, Math.min(deadline - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(100)));
            interrupted |= Thread.interrupted();
            left = holders();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return left;
    }

    private List<Thread> holders() {
        List<Thread> threads = new ArrayList<>();
        LeaseBlock block = first.get();
        if (block != null) {
            block.addHolders(threads, Thread.currentThread());
        }
        return threads;
    }
}
