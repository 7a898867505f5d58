/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure with a stable code and a sentence that names the scope, the module, the rule and the cure.
 */
public class CarrelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * Creates a failure.
     *
     * @param code what kind of failure
     * @param sentence what happened, to whom, and what helps
     */
    public CarrelException(ErrorCode code, String sentence) {
        this(code, sentence, null);
    }

    /**
     * Creates a failure with a cause.
     *
     * @param code what kind of failure
     * @param sentence what happened, to whom, and what helps
     * @param cause what led to it, if anything
     */
    public CarrelException(ErrorCode code, String sentence, @Nullable Throwable cause) {
        super(code.id() + " " + Objects.requireNonNull(sentence, "sentence"), cause);
        this.code = code;
    }

    /**
     * What kind of failure this is.
     *
     * @return the stable code
     */
    public final ErrorCode code() {
        return code;
    }
}
