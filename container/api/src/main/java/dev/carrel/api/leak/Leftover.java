/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.leak;

import java.util.Optional;

/**
 * One thing that a freed module object had left in the JVM.
 *
 * @param code the stable code of its kind, for example {@code CR-201}; {@code docs/findings.md} lists them
 * @param kind what things of its kind are called, for example {@code JDBC drivers}
 * @param outcome what became of it
 * @param sentence who left what where, and what was done about it
 * @param cure what its author or operator can do; present unless it was cleaned
 */
public record Leftover(String code, String kind, Outcome outcome, String sentence, Optional<String> cure) {

    /** What became of it. */
    public enum Outcome {
        /** It is gone. */
        CLEANED,
        /** It is still there. */
        REMAINS,
        /** The JVM does not let Carrel look, so nobody knows whether there is one. */
        UNSEEN
    }

    /**
     * All of it as one line.
     *
     * @return code, outcome, sentence and cure
     */
    public String render() {
        String line = code + " " + outcome + " " + sentence;
        return cure.map(remedy -> line + " Cure: " + remedy).orElse(line);
    }
}
