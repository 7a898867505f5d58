/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

/**
 * Where the bytes of one entry lie in an image.
 *
 * @param path the path in the archive; a folder ends with a slash
 * @param offset where its bytes begin
 * @param size how many they are
 * @param time when it was changed, as the archive writes it: date in the upper half, time of day in the lower
 */
public record ImageEntry(String path, int offset, int size, int time) {

    /**
     * Whether it is a folder.
     *
     * @return whether the path ends with a slash
     */
    public boolean isFolder() {
        return path.isEmpty() || path.endsWith("/");
    }
}
