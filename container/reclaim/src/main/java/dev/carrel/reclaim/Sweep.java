/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim;

/**
 * Looks for one kind of thing that a claimant left in the JVM, undoes what can be undone safely, and enters each in the
 * ledger. A sweep touches nothing that is not the claimant's, and costs next to nothing where there is nothing to find.
 *
 * <p><b>Threads.</b> One sweep serves frees that go on at the same time: it keeps no state between them.
 */
public interface Sweep {

    /** The kind of thing this sweep looks for. */
    Kind kind();

    /**
     * Looks, undoes and tells.
     *
     * @param claimant who was freed
     * @param ledger where to enter what was found; belongs to this one reclaim
     */
    void sweep(Claimant claimant, Ledger ledger);
}
