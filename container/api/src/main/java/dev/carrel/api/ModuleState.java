/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

/** How far the life of a module object has come. */
public enum ModuleState {
    /** The activator's start has not returned. */
    CREATING,
    /** In use. */
    LIVE,
    /** The activator's stop has not returned. */
    FREEING,
    /** Nothing can be done with it any more. */
    FREED
}
