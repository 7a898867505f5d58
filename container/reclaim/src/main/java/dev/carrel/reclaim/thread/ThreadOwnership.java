/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.jdk.Reach;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Says whose a thread is.
 *
 * <p>Certain signs: its group, its class, or the task it was started with are the claimant's. The context class loader is
 * no such sign: a pool of the host that grows during a call into the module makes threads that inherit it.
 */
final class ThreadOwnership {

    private final ThreadInside inside;
    private final Reach reach;

    ThreadOwnership(ThreadInside inside, Reach reach) {
        this.inside = inside;
        this.reach = reach;
    }

    /** Whether the thread was certainly started by or for the claimant. */
    boolean isClaimants(Thread thread, Claimant claimant) {
        return !claimant.spares(thread)
                && (claimant.ownsGroup(thread.getThreadGroup())
                        || claimant.owns(thread.getClass())
                        || runsTaskOf(thread, claimant));
    }

    /** Whether the thread inherited the claimant's class loader: a sign, but no proof. */
    boolean isSuspect(Thread thread, Claimant claimant) {
        return claimant.owns(thread.getContextClassLoader());
    }

    /** Whether a frame on the thread's stack is of a class of the claimant, as its loader's unique name tells. */
    boolean isInCodeOf(Thread thread, Claimant claimant) {
        String name = claimant.loader().getName();
        return name != null
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> Objects.equals(frame.getClassLoaderName(), name));
    }

    private boolean runsTaskOf(Thread thread, Claimant claimant) {
        Object task = inside.taskOf(thread);
        return task != null && !isShared(task) && reach.reaches(task, claimant);
    }

    /** A pool's worker and a cleaner lead to the tasks of everybody who uses them. */
    private static boolean isShared(@Nullable Object task) {
        String type = task == null ? "" : task.getClass().getName();
        return type.startsWith(ThreadPoolExecutor.class.getName()) || type.startsWith("jdk.internal.ref.");
    }
}
