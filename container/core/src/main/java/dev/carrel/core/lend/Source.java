/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.lend.Borrower;
import java.util.Optional;

/**
 * Where the objects of an offer come from.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
interface Source {

    /** Whether each scope has an object of its own. */
    boolean isPerScope();

    /** Makes the object of one scope, or the one of all scopes when no borrower is named. */
    Maker makerFor(Offer offer, Optional<Borrower> borrower);

    /** The class that the host means by a name; empty when it cannot say. */
    Optional<Class<?>> classOf(String className);
}
