/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

/** How much a finding weighs; the order of the constants is from light to heavy. */
public enum Severity {
    /** Worth knowing; decides nothing. */
    NOTE,
    /** State may cross, or the analysis could not show that it does not. */
    WARNING,
    /** State does cross when the code runs. */
    ERROR;

    /** Tells whether this severity is at least as heavy as the other. */
    public boolean reaches(Severity other) {
        return compareTo(other) >= 0;
    }
}
