/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.queue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;

/** A value was put into a queue that cannot be shared between scopes. */
public final class NotShareableException extends CarrelException {

    private static final long serialVersionUID = 1L;

    private final String part;

    /**
     * Creates a refusal.
     *
     * @param part where in the value the part is that cannot be shared, such as {@code value.names[2]}
     * @param reason what it is, why it cannot be shared, and what can be
     */
    public NotShareableException(String part, String reason) {
        super(ErrorCode.NOT_SHAREABLE, "[" + part + "] " + reason);
        this.part = part;
    }

    /**
     * The part that cannot be shared.
     *
     * @return the way to it, beginning with {@code value}
     */
    public String part() {
        return part;
    }
}
