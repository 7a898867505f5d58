/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

/** State crossed between scopes, or something of them was left behind; the message is the report. */
public final class IsolationError extends AssertionError {

    private static final long serialVersionUID = 1L;

    IsolationError(String report) {
        super(report);
    }
}
