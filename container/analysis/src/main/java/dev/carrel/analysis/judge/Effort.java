/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judge;

/** Counts the steps that are spent on one static field, so that a maze of calls does not hold up the analysis. */
final class Effort {
    private static final int ENOUGH = 5_000;

    private int spent;

    void startField() {
        spent = 0;
    }

    void spend() {
        spent++;
    }

    boolean remains() {
        return spent < ENOUGH;
    }
}
