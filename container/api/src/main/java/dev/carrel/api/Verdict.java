/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

/** What the state analysis has found out about the classes of a bundle. */
public enum Verdict {
    /** Nothing that changes can be reached from the classes themselves: all module objects may use the same ones. */
    SHAREABLE,
    /** The classes have state, or may have: each module object needs its own. */
    PRIVATE,
    /** The bundle replaces something that exists once in the process; its classes are private, too. */
    SINGLE
}
