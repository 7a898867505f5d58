/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

/**
 * One step of a demo: a claim, and how it is measured.
 *
 * @param claim what is to be seen, the first half of a sentence
 * @param measurement what looks whether it is so
 */
record DemoStep(String claim, Measurement measurement) {

    /** Looks whether a claim is true. */
    interface Measurement {

        /** Does the step and measures it; any failure counts as "not shown". */
        Outcome take() throws Exception;
    }

    /**
     * What a measurement came to.
     *
     * @param holds whether the claim is true
     * @param measured the figures, the second half of the sentence
     */
    record Outcome(boolean holds, String measured) {}
}
