/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim;

import java.util.Optional;

/**
 * One thing that a freed module object had left in the JVM, told in whole sentences.
 *
 * @param kind what kind of thing it is; carries the stable code
 * @param outcome what became of it
 * @param sentence who left what where, and what was done about it
 * @param remedy what its author or operator can do; present unless the thing was cleaned
 */
public record Finding(Kind kind, Outcome outcome, String sentence, Optional<String> remedy) {

    /** What became of a thing that was found. */
    public enum Outcome {
        /** It is gone. */
        CLEANED,
        /** It is still there. */
        REMAINS,
        /** The JVM does not let us look, so nobody knows whether there is one. */
        UNSEEN
    }

    /** The finding as one line: code, outcome, sentence and cure. */
    public String render() {
        String line = kind.code() + " " + outcome + " " + sentence;
        return remedy.map(cure -> line + " Cure: " + cure).orElse(line);
    }
}
