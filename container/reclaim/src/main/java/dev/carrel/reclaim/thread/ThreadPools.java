/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import dev.carrel.reclaim.jdk.Reach;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Finds the pool behind a worker thread, and says whose the pool is.
 *
 * <p>It is the claimant's when its class, its thread factory, its handlers, or the group of its threads are. That its
 * threads inherited the claimant's class loader, or that all its work is the claimant's, proves nothing: so does the
 * scheduler that the JDK starts for everybody when the claimant was the first to ask for a delay.
 */
final class ThreadPools {

    private final HiddenField pool = HiddenField.of(JdkPackage.UTIL_CONCURRENT, "ThreadPoolExecutor$Worker", "this$0");
    private final HiddenField group =
            HiddenField.of(JdkPackage.UTIL_CONCURRENT, "Executors$DefaultThreadFactory", "group");
    private final ThreadInside inside;
    private final Reach reach;

    ThreadPools(ThreadInside inside, Reach reach) {
        this.inside = inside;
        this.reach = reach;
    }

    /** The pool that a thread works for, unless it is the JVM's common one. */
    Optional<ExecutorService> poolOf(Thread thread) {
        if (thread instanceof ForkJoinWorkerThread worker) {
            ForkJoinPool found = worker.getPool();
            return found == ForkJoinPool.commonPool() ? Optional.empty() : Optional.ofNullable(found);
        }
        Object task = inside.taskOf(thread);
        if (task == null || !pool.isOpen() || !isWorker(task)) {
            return Optional.empty();
        }
        return Optional.ofNullable((ExecutorService) pool.get(task));
    }

    /** Whether the pool is the claimant's. */
    boolean isClaimants(ExecutorService candidate, List<Thread> workers, Claimant claimant) {
        return claimant.owns(candidate.getClass())
                || workers.stream().anyMatch(worker -> claimant.ownsGroup(worker.getThreadGroup()))
                || workers.stream().anyMatch(worker -> claimant.owns(worker.getClass()))
                || isMadeBy(candidate, claimant);
    }

    private boolean isMadeBy(ExecutorService candidate, Claimant claimant) {
        if (candidate instanceof ThreadPoolExecutor threads) {
            return isFactoryOf(threads.getThreadFactory(), claimant)
                    || claimant.ownsObject(threads.getRejectedExecutionHandler());
        }
        return candidate instanceof ForkJoinPool forkJoin
                && (claimant.ownsObject(forkJoin.getFactory())
                        || claimant.ownsObject(forkJoin.getUncaughtExceptionHandler()));
    }

    private boolean isFactoryOf(ThreadFactory factory, Claimant claimant) {
        if (isDefault(factory)) {
            return group.isOpen() && claimant.ownsGroup((ThreadGroup) group.get(factory));
        }
        return reach.reaches(factory, claimant);
    }

    /** Whether the pool is one that the JDK made for itself. */
    boolean isJdks(ExecutorService candidate) {
        return candidate instanceof ThreadPoolExecutor threads
                && threads.getThreadFactory().getClass().getClassLoader() == null
                && !isDefault(threads.getThreadFactory());
    }

    private static boolean isDefault(ThreadFactory factory) {
        return "java.util.concurrent.Executors$DefaultThreadFactory"
                .equals(factory.getClass().getName());
    }

    private static boolean isWorker(Object task) {
        return "java.util.concurrent.ThreadPoolExecutor$Worker"
                .equals(task.getClass().getName());
    }
}
