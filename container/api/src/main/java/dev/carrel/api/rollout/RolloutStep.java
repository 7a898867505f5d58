/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.rollout;

import java.util.List;
import java.util.Optional;

/**
 * What a rollout did with one scope.
 *
 * @param scope the scope's name
 * @param outcome what came of it
 * @param code the stable code of the failure, such as {@code CA-502}; empty when there was none
 * @param sentences the failure, or what went wrong without undoing the move; mostly empty
 * @param done how many scopes were dealt with, this one included
 * @param total how many there are
 */
public record RolloutStep(
        String scope, Outcome outcome, Optional<String> code, List<String> sentences, int done, int total) {

    /** Copies what could change. */
    public RolloutStep {
        sentences = List.copyOf(sentences);
    }

    /** What came of the move of one scope. */
    public enum Outcome {
        /** It has the new version. */
        MOVED,
        /** It has what it had. */
        FAILED,
        /** It was moved, and has what it had before. */
        BACK,
        /** It was moved and could not go back. */
        STUCK,
        /** It was closed meanwhile, or lost the module. */
        GONE
    }

    @Override
    public String toString() {
        return done + "/" + total + " " + scope + ": " + outcome.name().toLowerCase(java.util.Locale.ROOT)
                + (sentences.isEmpty() ? "" : ": " + String.join(" ", sentences));
    }
}
