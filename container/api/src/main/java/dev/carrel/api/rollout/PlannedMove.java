/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.rollout;

import java.util.Optional;
import org.osgi.framework.Version;

/**
 * What a rollout is to do with one scope.
 *
 * @param scope the scope's name
 * @param from the version that it has now; empty when it has none
 * @param decision what will happen
 * @param why the reason in words
 */
public record PlannedMove(String scope, Optional<Version> from, Decision decision, String why) {

    /** What happens to a scope. */
    public enum Decision {
        /** It moves. */
        MOVE,
        /** It has the version already. */
        THERE,
        /** Its import path keeps the version out. */
        PINNED,
        /** It has no module object of the name. */
        ABSENT,
        /** It is not among the scopes that were asked for. */
        LEFT_OUT
    }

    @Override
    public String toString() {
        return scope + ": " + why;
    }
}
