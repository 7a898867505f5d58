/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.state;

/** A class of another module: what it inherits still counts where {@link Counted} was defined. */
public final class Subclass extends Counted {

    /** For the tests. */
    public Subclass() {}
}
