/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.settlement;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Finding;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.ReclaimReport;
import dev.carrel.reclaim.Reclaimer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A reclaim that comes to an end also when code of the freed module does not, such as the {@code close} of a handler that it
 * had registered: it runs on a thread of its own, which is interrupted and left when the time is up.
 */
final class BoundedReclaim {

    private final Reclaimer reclaimer;
    private final Duration limit;

    BoundedReclaim(Reclaimer reclaimer, Duration limit) {
        this.reclaimer = reclaimer;
        this.limit = limit;
    }

    ReclaimReport reclaim(Claimant claimant) {
        Claimant sparing = claimant.sparing(Thread.currentThread());
        CompletableFuture<ReclaimReport> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null, () -> result.complete(reclaimer.reclaim(sparing)), "carrel settles " + claimant, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        thread.start();
        try {
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return unfinished(claimant, thread, "did not come to its end within " + limit.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unfinished(claimant, thread, "was given up because the thread that frees was interrupted");
        }
    }

    private ReclaimReport unfinished(Claimant claimant, Thread thread, String why) {
        StringBuilder sentence = new StringBuilder(claimant.label())
                .append(": the search for what it left ")
                .append(why)
                .append("; it is at:");
        for (StackTraceElement frame : thread.getStackTrace()) {
            sentence.append("\n    at ").append(frame);
        }
        thread.interrupt();
        Finding finding = new Finding(
                Kind.SWEEP_FAILED,
                Finding.Outcome.REMAINS,
                sentence.toString(),
                Optional.of("let the method of the module that is on this stack return."));
        return new ReclaimReport(claimant.label(), List.of(finding), limit);
    }
}
