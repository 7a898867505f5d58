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
     * The module was stopped, its services are gone, and nothing new is loaded from its class space.
     *
     * @param scope the scope's name
     * @param module the module's name and version
     * @param loader the class loader of its class space
     */
    void freed(String scope, String module, ClassLoader loader);
}
