/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ScopeOptions;
import java.util.List;
import java.util.function.Supplier;

/**
 * Hears what scopes come to, to remember it beyond the life of the process. A change is acknowledged to whoever made it
 * when the keeper has returned.
 *
 * <p><b>Threads.</b> Called by the threads that make the changes, never under a lock.
 */
public interface ScopeKeeper {

    /**
     * A scope was created.
     *
     * @param options as it was asked for
     */
    void created(ScopeOptions options);

    /**
     * The modules of a scope may have changed.
     *
     * @param scope its name
     * @param modules what has a name in it, in order of creation
     */
    void changed(String scope, Supplier<List<ModuleDefinition>> modules);

    /**
     * A scope was closed, and not because its container was.
     *
     * @param scope its name
     */
    void closed(String scope);

    /**
     * A keeper that remembers nothing.
     *
     * @return without state
     */
    static ScopeKeeper none() {
        return new ScopeKeeper() {
            @Override
            public void created(ScopeOptions options) {
                // Nothing outlives the process.
            }

            @Override
            public void changed(String scope, Supplier<List<ModuleDefinition>> modules) {
                // Nothing outlives the process.
            }

            @Override
            public void closed(String scope) {
                // Nothing outlives the process.
            }
        };
    }
}
