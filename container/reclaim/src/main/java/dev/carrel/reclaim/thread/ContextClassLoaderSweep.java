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

/** Gives threads that live on with the claimant's class loader as context class loader the system's one instead. */
final class ContextClassLoaderSweep implements Sweep {

    @Override
    public Kind kind() {
        return Kind.CONTEXT_CLASS_LOADER;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        for (Thread thread : LiveThreads.all()) {
            if (claimant.owns(thread.getContextClassLoader())) {
                thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
                ledger.cleaned(
                        kind(),
                        "left its class loader as context class loader of the thread [" + thread.getName()
                                + "]; the thread got the system class loader.");
            }
        }
    }
}
