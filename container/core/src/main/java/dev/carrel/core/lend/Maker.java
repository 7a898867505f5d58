/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import java.util.Optional;

/**
 * Makes one object of the host's, and takes it back.
 *
 * <p><b>Threads.</b> Called by one thread at a time, never under a lock.
 */
interface Maker {

    /** Makes it. */
    Object make() throws Exception;

    /** Ends what was made. */
    void end(Object made) throws Exception;

    /** Whose code it is, as the context class loader for both; empty when it is nobody's. */
    Optional<ClassLoader> loader();

    /** For whom of what, for messages. */
    String label();
}
