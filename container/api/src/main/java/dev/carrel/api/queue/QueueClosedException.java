/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.queue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;

/** A queue, or the scope through whose view it is used, is closed. */
public final class QueueClosedException extends CarrelException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param sentence what is closed, and what helps
     */
    public QueueClosedException(String sentence) {
        super(ErrorCode.QUEUE_CLOSED, sentence);
    }
}
