/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.standard;

import dev.carrel.reclaim.Sweep;
import java.util.List;

/** The sweeps that Carrel knows, in the order in which they run. */
public final class StandardSweeps {

    private StandardSweeps() {}

    /** All sweeps: for a module object that had a private class space. */
    public static List<Sweep> all() {
        return List.of();
    }

    /** The sweeps that cost least: for a module object whose classes are shared and stay. */
    public static List<Sweep> forSharedClasses() {
        return List.of();
    }
}
