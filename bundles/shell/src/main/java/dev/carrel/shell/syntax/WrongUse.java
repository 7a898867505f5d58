/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.syntax;

/** A command that was typed wrongly: says what is wrong, what may have been meant, and how it is written. */
public final class WrongUse extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Wrong use of a command.
     *
     * @param syntax how it is used
     * @param what is wrong, a sentence
     */
    public WrongUse(Syntax syntax, String what) {
        super(syntax.name() + ": " + what + " Usage: " + syntax.usage());
    }

    /**
     * Wrong use in words of its own.
     *
     * @param sentence what is wrong and what helps
     */
    public WrongUse(String sentence) {
        super(sentence);
    }
}
