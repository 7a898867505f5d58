/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was typed, checked against what a command takes. */
class ArgumentsTest {

    private static final Syntax SYNTAX = Syntax.of("test:do", "Does.")
            .needs("NAME", "the name", Kind.TEXT)
            .takes("RANGE", "the range", Kind.TEXT)
            .takesMany("MORE", "more", Kind.TEXT)
            .inScope()
            .json();

    @Test
    void valuesFindTheirPlacesAroundOptions() {
        Arguments arguments = Arguments.parse(SYNTAX, List.of("--scope", "alice", "a", "--json", "b", "c", "d"));
        assertEquals("a", arguments.text("NAME"));
        assertEquals(Optional.of("b"), arguments.optional("RANGE"));
        assertEquals(List.of("c", "d"), arguments.all("MORE"));
        assertEquals(Optional.of("alice"), arguments.option("--scope"));
        assertTrue(arguments.has("--json"));
        assertEquals(
                Optional.of("bob"),
                Arguments.parse(SYNTAX, List.of("a", "--scope=bob")).option("--scope"));
    }

    @Test
    void objectsStayWhatTheyAre() {
        Object module = new Object();
        assertSame(module, Arguments.parse(SYNTAX, List.of(module)).value("NAME"));
    }

    @Test
    void whatIsMissingUnknownOrTooMuchIsSaidWithTheUsage() {
        assertEquals(
                "test:do: NAME is missing: the name. Usage: test:do [--scope NAME] [--json] NAME [RANGE] [MORE…]",
                wrong(SYNTAX, List.of()));
        assertTrue(
                wrong(SYNTAX, List.of("a", "--skope", "b")).contains("no option [--skope]. Did you mean [--scope]?"));
        assertTrue(wrong(SYNTAX, List.of("a", "--scope")).contains("the value NAME of --scope is missing."));
        Syntax narrow = Syntax.of("test:one", "Takes one.").needs("NAME", "the name", Kind.TEXT);
        assertTrue(wrong(narrow, List.of("a", "b")).contains("[b] is one value too many."));
    }

    @Test
    void theHelpHasEveryPart() {
        String help = SYNTAX.example("test:do x").help();
        for (String part : List.of("test:do - Does.", "NAME ", "the range", "--json", "For example:\n  test:do x")) {
            assertTrue(help.contains(part), help);
        }
    }

    private static String wrong(Syntax syntax, List<Object> typed) {
        return String.valueOf(assertThrows(WrongUse.class, () -> Arguments.parse(syntax, typed))
                .getMessage());
    }
}
