/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

import dev.carrel.classspace.image.ContentImage;

/**
 * A library file in a bundle or a fragment.
 *
 * @param image the bundle's content
 * @param path the file in it
 */
public record NativeLibrary(ContentImage image, String path) {

    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
