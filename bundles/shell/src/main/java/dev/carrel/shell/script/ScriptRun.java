/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.script;

import dev.carrel.shell.console.ScriptFailure;
import dev.carrel.shell.script.Statements.Statement;
import java.util.List;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.jspecify.annotations.Nullable;

/** Runs a script statement by statement, and prints what each comes to, as the shell does. */
public final class ScriptRun {

    private static final int LONGEST_SHOWN = 80;

    private final CommandSession session;

    /**
     * Creates a run.
     *
     * @param session in which the script runs
     */
    public ScriptRun(CommandSession session) {
        this.session = session;
    }

    /**
     * Runs it.
     *
     * @param name of the script
     * @param text the script
     * @throws ScriptFailure that names the first failing command
     */
    public void run(String name, String text) throws ScriptFailure {
        for (Statement statement : statements(name, text)) {
            try {
                print(session.execute(statement.text()));
                // allow IllegalCatch because a command may throw anything, and the first that does ends the script
            } catch (Exception e) {
                throw new ScriptFailure(
                        name + ", line " + statement.line() + ": [" + shown(statement.text()) + "] failed: "
                                + Failures.sentence(e),
                        e);
            }
            if (Leaving.wanted(session)) {
                return;
            }
        }
    }

    private static List<Statement> statements(String name, String text) throws ScriptFailure {
        try {
            return Statements.of(text);
        } catch (SyntaxError e) {
            throw new ScriptFailure(name + ", line " + e.line() + ": " + e.getMessage(), e);
        }
    }

    private void print(@Nullable Object result) {
        if (result != null) {
            session.getConsole().println(session.format(result, Converter.INSPECT));
        }
    }

    private static String shown(String statement) {
        String line = statement.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
