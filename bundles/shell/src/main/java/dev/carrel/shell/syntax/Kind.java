/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.syntax;

/** What may stand in a place of a command line, for completion. */
public enum Kind {
    /** Anything. */
    TEXT,
    /** The name of a living scope. */
    SCOPE,
    /** The name of a module that is deployed. */
    DEFINITION,
    /** The name of a module that the scope holds. */
    MODULE,
    /** A version of the module that was named before. */
    VERSION,
    /** A file or folder. */
    FILE,
    /** The name of a command. */
    COMMAND
}
