/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.judgement;

/** Counts the steps that are spent on one static field, so that a maze of calls does not hold up the analysis. */
public final class Effort {
    private static final int ENOUGH = 5_000;

    private int spent;

    public void startField() {
        spent = 0;
    }

    public void spend() {
        spent++;
    }

    public boolean remains() {
        return spent < ENOUGH;
    }
}
