/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.output;

/** Something that a command prints, for people or for scripts. */
public sealed interface Printable permits Rows, Facts, Sentences {

    /**
     * For people.
     *
     * @return lines without the last line end
     */
    String asText();

    /**
     * For scripts.
     *
     * @return JSON
     */
    String asJson();
}
