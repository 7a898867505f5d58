/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.console;

import org.jspecify.annotations.Nullable;

/** A script that came to no good end: the message names the command, its line, and what went wrong. */
public final class ScriptFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param sentence says which command failed, and why
     * @param cause what it threw, if anything
     */
    public ScriptFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
