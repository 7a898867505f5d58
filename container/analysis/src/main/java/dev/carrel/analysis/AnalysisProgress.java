/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis;

/** Is told how far an analysis has come. */
@FunctionalInterface
public interface AnalysisProgress {

    /** Hears nothing. */
    AnalysisProgress NONE = (classes) -> {};

    /**
     * Called after each class file that was read.
     *
     * @param classes how many were read so far
     */
    void read(int classes);
}
