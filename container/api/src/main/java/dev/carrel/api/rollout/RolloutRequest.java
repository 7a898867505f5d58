/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.rollout;

import java.util.List;
import java.util.Objects;
import org.osgi.framework.Version;

/**
 * What is to be rolled out, to whom, and what happens when it fails.
 *
 * @param module the module's name
 * @param version the deployed version that scopes are to move to; may be lower than theirs
 * @param scopes which of the scopes that hold the module
 * @param withUsers whether modules that use the module's classes are created anew with it; if not, they go on with the
 *     old module object, which lives on for them
 * @param stopAfter the number of failed scopes after which no more scopes are moved; at least 1
 * @param goBack whether the scopes that were moved go back when the rollout stops
 */
public record RolloutRequest(
        String module, Version version, ScopeChoice scopes, boolean withUsers, int stopAfter, boolean goBack) {

    /** Refuses what cannot be meant. */
    public RolloutRequest {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(scopes, "scopes");
        if (stopAfter < 1) {
            throw new IllegalArgumentException(
                    "Rollout of [" + module + "]: it is to stop after " + stopAfter + " failures; ask for at least 1.");
        }
    }

    /**
     * All scopes that hold a module, with the modules that use it; the first failure stops, and what was moved stays.
     *
     * @param module the module's name
     * @param version the version that scopes are to move to
     * @return the request
     */
    public static RolloutRequest of(String module, Version version) {
        return new RolloutRequest(module, version, ScopeChoice.all(), true, 1, false);
    }

    /**
     * Moves a part of the scopes only.
     *
     * @param percent more than 0, at most 100
     * @return a changed request
     */
    public RolloutRequest toShare(double percent) {
        return to(ScopeChoice.share(percent));
    }

    /**
     * Moves certain scopes only.
     *
     * @param names the names of living scopes
     * @return a changed request
     */
    public RolloutRequest toScopes(String... names) {
        return to(ScopeChoice.named(List.of(names)));
    }

    /**
     * Moves other scopes.
     *
     * @param choice which
     * @return a changed request
     */
    public RolloutRequest to(ScopeChoice choice) {
        return new RolloutRequest(module, version, choice, withUsers, stopAfter, goBack);
    }

    /**
     * Leaves modules that use the module's classes alone: they go on with the old module object.
     *
     * @return a changed request
     */
    public RolloutRequest withoutUsers() {
        return new RolloutRequest(module, version, scopes, false, stopAfter, goBack);
    }

    /**
     * Sets how many scopes may fail.
     *
     * @param failures the number after which the rollout stops; at least 1
     * @return a changed request
     */
    public RolloutRequest stoppingAfter(int failures) {
        return new RolloutRequest(module, version, scopes, withUsers, failures, goBack);
    }

    /**
     * Lets the scopes that were moved go back when the rollout stops.
     *
     * @return a changed request
     */
    public RolloutRequest goingBack() {
        return new RolloutRequest(module, version, scopes, withUsers, stopAfter, true);
    }
}
