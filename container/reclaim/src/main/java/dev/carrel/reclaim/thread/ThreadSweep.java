/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Interrupts the threads that are certainly the claimant's and waits for them to end, all together for no longer than
 * the claimant's patience. A thread that goes on is told with the stack that shows where it hangs.
 */
final class ThreadSweep implements Sweep {

    private static final int SHOWN_FRAMES = 6;

    private final ThreadInside inside;
    private final ThreadOwnership ownership;
    private final OwnShutdown ownShutdown;
    private final WaitingSelector selectors;

    ThreadSweep(ThreadInside inside, ThreadOwnership ownership, OwnShutdown ownShutdown) {
        this.inside = inside;
        this.ownership = ownership;
        this.ownShutdown = ownShutdown;
        this.selectors = new WaitingSelector(ownership);
    }

    @Override
    public Kind kind() {
        return Kind.THREAD;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        inside.isOpen(kind(), ledger);
        List<Thread> own = LiveThreads.others()
                .filter(thread -> ownership.isClaimants(thread, claimant))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        own.forEach(Thread::interrupt);
        List<Thread> stubborn = awaitEnd(own, claimant.patience().dividedBy(4));
        stubborn.forEach(thread -> ownShutdown.ask(thread, inside.taskOf(thread), claimant));
        List<Thread> deaf = awaitEnd(stubborn, claimant.patience().dividedBy(2));
        deaf.forEach(thread -> selectors.closeFor(thread, claimant));
        awaitEnd(deaf, claimant.patience().dividedBy(4));
        own.forEach(thread -> tell(thread, ledger));
    }

    private void tell(Thread thread, Ledger ledger) {
        if (thread.isAlive()) {
            ledger.remains(
                    kind(),
                    "left the thread [" + thread.getName() + "] running, and it did not end when it was interrupted; "
                            + "it is at " + stackOf(thread) + ".",
                    "let the activator's stop end the thread, or let the thread end when it is interrupted.");
        } else {
            ledger.cleaned(kind(), "left the thread [" + thread.getName() + "] running; it was ended.");
        }
    }

    private static String stackOf(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .limit(SHOWN_FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }

    /** Waits until all have ended or the time is up, and returns those that have not. */
    private static List<Thread> awaitEnd(List<Thread> threads, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (Thread thread : threads) {
                long millis = (deadline - System.nanoTime()) / 1_000_000;
                thread.join(Math.max(millis, 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return threads.stream().filter(Thread::isAlive).toList();
    }
}
