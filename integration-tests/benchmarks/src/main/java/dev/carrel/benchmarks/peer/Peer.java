/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.peer;

import dev.carrel.benchmarks.sample.Sample;

/** One way to keep tenants and their modules apart. What it gives out is freed when it is closed. */
@SuppressWarnings("try") // an interrupted benchmark has ended
public interface Peer extends AutoCloseable {

    /**
     * Makes a place for a tenant, with nothing in it.
     *
     * @return the place
     * @throws Exception whatever the peer throws
     */
    AutoCloseable tenant() throws Exception;

    /**
     * Loads a module for one tenant, starts and uses it.
     *
     * @param sample the module
     * @return the module, and its tenant's place where the peer has one for each
     * @throws Exception whatever the peer throws
     */
    AutoCloseable load(Sample sample) throws Exception;
}
