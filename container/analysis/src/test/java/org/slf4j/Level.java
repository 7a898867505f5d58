/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package org.slf4j;

/** Stands for an enum of another bundle. */
public enum Level {
    ERROR,
    INFO
}
