/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.activation;

import dev.carrel.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;

/** A start or stop that failed, with the stable code that tells how. */
public final class ActivationException extends BundleException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * Creates a failure.
     *
     * @param code how it failed
     * @param sentence what happened
     * @param cause what led to it, if anything
     */
    public ActivationException(ErrorCode code, String sentence, @Nullable Throwable cause) {
        super(sentence, ACTIVATOR_ERROR, cause);
        this.code = code;
    }

    /**
     * How it failed.
     *
     * @return one of the activator's codes
     */
    public ErrorCode code() {
        return code;
    }
}
