/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import org.jspecify.annotations.Nullable;

/** A deployment that failed; nothing of it is left. */
public final class DeploymentException extends CarrelException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure.
     *
     * @param code what kind of failure
     * @param sentence what happened and what helps
     * @param cause what led to it, if anything
     */
    public DeploymentException(ErrorCode code, String sentence, @Nullable Throwable cause) {
        super(code, sentence, cause);
    }
}
