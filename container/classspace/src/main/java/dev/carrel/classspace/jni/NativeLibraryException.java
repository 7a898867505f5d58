/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

/** A native library that cannot be copied out of its bundle, or whose copy cannot be deleted. */
public final class NativeLibraryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure.
     *
     * @param sentence what happened and what helps
     * @param cause what led to it
     */
    public NativeLibraryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
