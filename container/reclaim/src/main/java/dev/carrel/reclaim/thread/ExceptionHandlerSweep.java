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

/** Takes the claimant's handlers for uncaught exceptions off threads that live on. */
final class ExceptionHandlerSweep implements Sweep {

    @Override
    public Kind kind() {
        return Kind.THREAD_EXCEPTION_HANDLER;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        for (Thread thread : LiveThreads.all()) {
            if (claimant.ownsObject(thread.getUncaughtExceptionHandler())) {
                thread.setUncaughtExceptionHandler(null);
                ledger.cleaned(
                        kind(),
                        "left a handler for uncaught exceptions on the thread [" + thread.getName()
                                + "]; it was taken off.");
            }
        }
    }
}
