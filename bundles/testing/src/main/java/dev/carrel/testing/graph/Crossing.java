/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing.graph;

/**
 * State that two scopes can both reach.
 *
 * @param what the object or the static field
 * @param one how the one scope reaches it
 * @param other how the other scope reaches it
 */
public record Crossing(String what, String one, String other) {

    /**
     * The fact as text.
     *
     * @return a sentence and the two paths
     */
    public String render() {
        return what + " is reachable from two scopes:\n    " + one + "\n    " + other;
    }
}
