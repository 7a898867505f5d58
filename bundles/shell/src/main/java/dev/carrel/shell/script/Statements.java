/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.script;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.runtime.Parser;
import org.apache.felix.gogo.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Cuts a script into the statements that are run, and reported, one by one. */
final class Statements {

    private Statements() {}

    /**
     * A statement of a script.
     *
     * @param line where it begins, from 1
     * @param text as it was written
     */
    record Statement(int line, String text) {}

    static List<Statement> of(String script) {
        List<Statement> statements = new ArrayList<>();
        Token first = null;
        Token last = null;
        for (Token token : new Parser(script).program().tokens()) {
            if (token instanceof Parser.Operator operator && endsStatement(operator)) {
                add(statements, script, first, last);
                first = null;
            } else {
                first = first == null ? token : first;
                last = token;
            }
        }
        add(statements, script, first, last);
        return statements;
    }

    private static boolean endsStatement(Token operator) {
        return Token.eq(";", operator) || Token.eq("\n", operator);
    }

    private static void add(List<Statement> statements, String script, @Nullable Token first, @Nullable Token last) {
        if (first != null && last != null) {
            String text = script.substring(first.start(), last.start() + last.length());
            int line = 1
                    + (int) script.chars()
                            .limit(first.start())
                            .filter(letter -> letter == '\n')
                            .count();
            statements.add(new Statement(line, text));
        }
    }
}
