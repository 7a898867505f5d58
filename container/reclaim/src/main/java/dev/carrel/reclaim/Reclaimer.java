/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim;

import java.time.Duration;
import java.util.List;

/**
 * Runs sweeps over a freed module object, in order, and reports what they found. One sweep that fails is itself a
 * finding and does not keep the others from running.
 *
 * <p>Sweeps may call code of the freed module (the {@code close} of a handler it had registered), so a caller that
 * wants a bound on the time puts this on a thread of the scope.
 *
 * <p><b>Threads.</b> Safe for use by several threads; frees do not wait for each other.
 */
public final class Reclaimer {

    private final List<Sweep> sweeps;

    /**
     * A reclaimer that runs these sweeps in this order.
     *
     * @param sweeps which, for example {@code StandardSweeps.all()}
     */
    public Reclaimer(List<Sweep> sweeps) {
        this.sweeps = List.copyOf(sweeps);
    }

    /** Looks for everything that the claimant left behind, undoes what can be undone, and tells. */
    public ReclaimReport reclaim(Claimant claimant) {
        long start = System.nanoTime();
        Ledger ledger = new Ledger(claimant);
        for (Sweep sweep : sweeps) {
            run(sweep, claimant, ledger);
        }
        return new ReclaimReport(claimant.label(), ledger.findings(), Duration.ofNanos(System.nanoTime() - start));
    }

    private static void run(Sweep sweep, Claimant claimant, Ledger ledger) {
        try {
            sweep.sweep(claimant, ledger);
            // allow IllegalCatch because a sweep may call code of the freed module, which may throw anything
        } catch (Throwable failure) {
            ledger.remains(
                    Kind.SWEEP_FAILED,
                    "could not be searched for " + sweep.kind().plural() + " to the end: " + failure + ".",
                    "report this sentence with the version of the JVM (" + Runtime.version() + ").");
        }
    }
}
