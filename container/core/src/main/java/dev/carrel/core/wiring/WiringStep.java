/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import java.util.List;

/**
 * What one resolution came to.
 *
 * @param after all that the scope has wired then
 * @param added the new wirings in the order in which their module objects are created: providers before those who need
 *     them; fragments first
 * @param attached fragments that were wired before, each to one of the new hosts
 */
public record WiringStep(ScopeWiring after, List<ModuleWiring> added, List<Link> attached) {

    /** Copies what could change. */
    public WiringStep {
        added = List.copyOf(added);
        attached = List.copyOf(attached);
    }
}
