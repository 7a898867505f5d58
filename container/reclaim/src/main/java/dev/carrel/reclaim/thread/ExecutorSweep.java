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
import dev.carrel.reclaim.jdk.Reach;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Shuts down the claimant's executors, found through their worker threads, and takes its tasks out of the queues of those
 * that belong to others. That covers the scheduler behind {@code CompletableFuture}'s delays up to JDK 24.
 */
final class ExecutorSweep implements Sweep {

    private final ThreadInside inside;
    private final ThreadPools pools;
    private final ThreadOwnership ownership;
    private final WaitingSelector selectors;
    private final Reach reach;

    ExecutorSweep(ThreadInside inside, ThreadPools pools, ThreadOwnership ownership, Reach reach) {
        this.inside = inside;
        this.pools = pools;
        this.ownership = ownership;
        this.selectors = new WaitingSelector(ownership);
        this.reach = reach;
    }

    @Override
    public Kind kind() {
        return Kind.EXECUTOR;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!inside.isOpen(kind(), ledger)) {
            return;
        }
        IdentityHashMap<ExecutorService, List<Thread>> found = new IdentityHashMap<>();
        LiveThreads.others().forEach(thread -> pools.poolOf(thread)
                .ifPresent(pool ->
                        found.computeIfAbsent(pool, key -> new ArrayList<>()).add(thread)));
        found.forEach((pool, workers) -> settle(pool, workers, claimant, ledger));
    }

    private void settle(ExecutorService pool, List<Thread> workers, Claimant claimant, Ledger ledger) {
        if (pools.isClaimants(pool, workers, claimant)) {
            int waiting = pool.shutdownNow().size();
            awaitEnd(pool, claimant);
            ledger.cleaned(
                    kind(),
                    "left an executor (" + pool.getClass().getName() + ") with the threads " + names(workers) + " and "
                            + waiting + " waiting tasks; it was shut down.");
        } else {
            cancelTasks(pool, workers, claimant, ledger);
            settleSuspects(pool, workers, claimant, ledger);
        }
    }

    private static void awaitEnd(ExecutorService pool, Claimant claimant) {
        try {
            pool.awaitTermination(claimant.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancelTasks(ExecutorService pool, List<Thread> workers, Claimant claimant, Ledger ledger) {
        if (!(pool instanceof ThreadPoolExecutor threads)) {
            return;
        }
        for (Runnable task : List.copyOf(threads.getQueue())) {
            if (reach.reaches(task, claimant) && threads.getQueue().remove(task)) {
                if (task instanceof Future<?> future) {
                    future.cancel(false);
                }
                ledger.cleaned(
                        Kind.SHARED_POOL_TASK,
                        "left a task waiting in an executor that may be another's (threads " + names(workers)
                                + "); the task was cancelled.");
            }
        }
    }

    /** Workers that inherited the claimant's class loader: interrupted while they run its code, and told. */
    private void settleSuspects(ExecutorService pool, List<Thread> workers, Claimant claimant, Ledger ledger) {
        List<Thread> suspects = workers.stream()
                .filter(worker -> ownership.isSuspect(worker, claimant))
                .toList();
        suspects.forEach(worker -> selectors.closeFor(worker, claimant));
        suspects.stream()
                .filter(worker -> ownership.isInCodeOf(worker, claimant))
                .forEach(Thread::interrupt);
        if (!suspects.isEmpty() && !pools.isJdks(pool)) {
            ledger.remains(
                    kind(),
                    "was the first to use an executor with the threads " + names(suspects)
                            + ", which may be its own or the host's; its work there was ended, the threads live on.",
                    "if it is the module's executor, shut it down in the activator's stop, or create it in the"
                            + " activator's start, so that its threads are the scope's.");
        }
    }

    private static String names(List<Thread> threads) {
        return threads.stream().map(Thread::getName).sorted().toList().toString();
    }
}
