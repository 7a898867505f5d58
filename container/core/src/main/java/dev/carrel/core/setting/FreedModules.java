/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.setting;

/**
 * Hears of each module whose life is over, to settle what it left and to watch that its classes go.
 *
 * <p><b>Threads.</b> Called by the thread that frees, never under a lock.
 */
public interface FreedModules {

    /**
     * The module was stopped, its services are gone, and nobody takes anything from its class space any more. For a module
     * object with classes of its own; one that uses a shared class space leaves nothing that its classes could tell, and
     * the shared space is freed when its last user is gone.
     *
     * @param module who was freed
     */
    void freed(FreedModule module);

    /**
     * The last module of a scope was freed, and threads that Carrel had started for the scope live on. Not called for a scope
     * that leaves none.
     *
     * @param scope which
     */
    void closed(ClosedScope scope);
}
