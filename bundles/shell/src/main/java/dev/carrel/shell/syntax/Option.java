/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.syntax;

/**
 * A word with two dashes on a command line.
 *
 * @param name with its dashes
 * @param value what the help calls its value; empty when it has none
 * @param meaning what it does, for the help
 * @param kind what completes its value
 */
public record Option(String name, String value, String meaning, Kind kind) {

    /**
     * Whether a value follows.
     *
     * @return false for a mere switch
     */
    public boolean hasValue() {
        return !value.isEmpty();
    }

    String shown() {
        return hasValue() ? name + " " + value : name;
    }
}
