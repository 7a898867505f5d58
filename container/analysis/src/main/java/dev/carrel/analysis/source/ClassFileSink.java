/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

/** Takes the class files of a bundle, one after the other. */
public interface ClassFileSink {

    /** Called for each class file, in the order of the class path. */
    void classFile(ClassFile file);

    /**
     * Called for an archive on the class path that cannot be read.
     *
     * @param path where it is
     * @param reason why it cannot be read, as a clause
     */
    void unreadable(String path, String reason);
}
