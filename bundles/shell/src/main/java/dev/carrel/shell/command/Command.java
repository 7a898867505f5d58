/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.shell.syntax.Syntax;
import org.jspecify.annotations.Nullable;

/**
 * A command: how it is written, and what it does.
 *
 * @param syntax how it is written
 * @param work what it does
 */
public record Command(Syntax syntax, Work work) {

    /** What a command does. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @param call what was typed, and where
         * @return a value for the shell's user, something to print, or null
         * @throws Exception when it fails
         */
        @Nullable
        Object run(Call call) throws Exception;
    }
}
