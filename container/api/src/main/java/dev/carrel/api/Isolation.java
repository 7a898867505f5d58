/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

/** Whether the module objects of a definition share their classes. */
public enum Isolation {
    /** The state analysis decides. */
    AUTO,
    /** Each module object has classes of its own. */
    PRIVATE,
    /** The author answers for it that no state crosses through shared classes. */
    SHARED
}
