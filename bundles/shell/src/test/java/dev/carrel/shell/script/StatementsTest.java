/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.carrel.shell.script.Statements.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A script is cut where its statements end, and each knows its line. */
class StatementsTest {

    @Test
    void linesAreCountedThroughCommentsAndBlocks() {
        assertEquals(
                List.of(
                        new Statement(2, "a = (one two)"),
                        new Statement(3, "three | four"),
                        new Statement(4, "each $x {\n  five\n}"),
                        new Statement(7, "six"),
                        new Statement(7, "seven")),
                Statements.of("# first\na = (one two)\nthree | four\neach $x {\n  five\n}\nsix; seven\n"));
    }

    @Test
    void anEmptyScriptHasNone() {
        assertEquals(List.of(), Statements.of("\n# nothing\n"));
    }
}
