/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

import java.util.Arrays;

/**
 * One class file of a bundle.
 *
 * @param path where it was found, with {@code !/} after each archive, for people to read
 * @param release the Java release from which on the class is used, 0 for all
 * @param bytes the content, which nobody changes
 */
// Class files are large and read once: a copy, or a list of boxes, would cost more than it protects.
@SuppressWarnings("ArrayRecordComponent")
public record ClassFile(String path, int release, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassFile file
                && path.equals(file.path)
                && release == file.release
                && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return path;
    }
}
