/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import org.jspecify.annotations.Nullable;

/** Content that cannot be stored or read; nothing of a failed deposit is left behind. */
public final class ContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ContentCode code;

    /**
     * Creates a failure.
     *
     * @param code what kind of failure
     * @param sentence what happened and what helps
     * @param cause what led to it, if anything
     */
    public ContentException(ContentCode code, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /**
     * What kind of failure this is.
     *
     * @return the stable code
     */
    public ContentCode code() {
        return code;
    }
}
