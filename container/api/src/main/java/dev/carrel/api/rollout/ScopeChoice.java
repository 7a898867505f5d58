/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.rollout;

import java.util.List;

/** Which of the scopes that hold a module are to move. */
public sealed interface ScopeChoice {

    /** Every scope. */
    record All() implements ScopeChoice {}

    /**
     * Some scopes.
     *
     * @param scopes their names
     */
    record Named(List<String> scopes) implements ScopeChoice {

        /** Copies what could change. */
        public Named {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * A part of the scopes: always the same ones, and a larger part contains the smaller one.
     *
     * @param percent more than 0, at most 100; rounded up to whole scopes
     */
    record Share(double percent) implements ScopeChoice {

        /** Refuses what is no part. */
        public Share {
            if (!(percent > 0 && percent <= 100)) {
                throw new IllegalArgumentException("A share of " + percent
                        + " percent of the scopes is none; ask for more than 0 and at most 100 percent.");
            }
        }
    }

    /**
     * Every scope.
     *
     * @return the choice
     */
    static ScopeChoice all() {
        return new All();
    }

    /**
     * Some scopes.
     *
     * @param scopes their names
     * @return the choice
     */
    static ScopeChoice named(List<String> scopes) {
        return new Named(scopes);
    }

    /**
     * A part of the scopes.
     *
     * @param percent more than 0, at most 100
     * @return the choice
     */
    static ScopeChoice share(double percent) {
        return new Share(percent);
    }
}
