/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

/** How many module objects of a definition there may be at a time. */
public enum Multiplicity {
    /** One for each import. */
    MANY,
    /** One in the whole process, other containers included. */
    SINGLE
}
