/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.syntax;

/**
 * A place for a value on a command line.
 *
 * @param name as the help shows it, in capitals
 * @param meaning what stands there, for the help
 * @param kind what completes it
 * @param count how often it may stand there
 */
public record Operand(String name, String meaning, Kind kind, Count count) {

    /** How often a value may stand in a place. */
    public enum Count {
        /** Once, and it must. */
        ONE,
        /** Once or not at all. */
        OPTIONAL,
        /** Any number of times, at the end. */
        ANY
    }

    String shown() {
        return switch (count) {
            case ONE -> name;
            case OPTIONAL -> "[" + name + "]";
            case ANY -> "[" + name + "…]";
        };
    }
}
