/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import java.nio.file.Path;

/** Is told how far a run has come. */
@FunctionalInterface
public interface LintProgress {

    /**
     * Called after each class file that was read.
     *
     * @param path the file or folder that is being analysed
     * @param classes how many of its classes were read so far
     */
    void read(Path path, int classes);
}
