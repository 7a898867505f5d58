/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.Reach;
import java.util.List;

/** The sweeps over threads, in two parts that belong to different moments of a reclaim. */
public final class ThreadSweeps {

    private final Reach reach;
    private final ThreadInside inside = new ThreadInside();
    private final ThreadOwnership ownership;
    private final ThreadPools pools;

    /** Sweeps that search what objects of the JDK hold with the given search. */
    public ThreadSweeps(Reach reach) {
        this.reach = reach;
        this.ownership = new ThreadOwnership(inside, reach);
        this.pools = new ThreadPools(inside, reach);
    }

    /** Ends what runs on its own. */
    public List<Sweep> ending() {
        return List.of(
                new ExecutorSweep(inside, pools, ownership, reach),
                new TimerSweep(ownership, reach),
                new CleanerSweep(inside),
                new ThreadSweep(inside, ownership, new OwnShutdown()));
    }

    /** Frees threads that live on of what was left on them; to be run when nothing of the claimant runs any more. */
    public List<Sweep> leftOnOthers() {
        return List.of(
                new ContextClassLoaderSweep(),
                new AccessControlSweep(),
                new ExceptionHandlerSweep(),
                ThreadLocalSweep.ordinary(reach),
                ThreadLocalSweep.inheritable(reach));
    }
}
