/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.path;

import dev.carrel.classspace.image.ImageEntry;
import java.net.URL;
import java.nio.ByteBuffer;

/**
 * What a class path has under a path.
 *
 * @param root the place where it was found
 * @param entry the entry there
 */
public record ClassPathHit(ClassPathRoot root, ImageEntry entry) {

    /**
     * Its address.
     *
     * @return a URL that opens no file
     */
    public URL url() {
        return root.url(entry);
    }

    /**
     * Its bytes where they lie.
     *
     * @return a read-only view
     */
    public ByteBuffer slice() {
        return root.image().slice(entry);
    }

    /**
     * A copy of its bytes.
     *
     * @return the bytes
     */
    public byte[] read() {
        return root.image().read(entry);
    }
}
