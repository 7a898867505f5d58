/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.script;

import dev.carrel.shell.command.Command;
import dev.carrel.shell.syntax.Syntax;
import org.apache.felix.service.command.CommandSession;

/** The command {@code exit}, and whether it was typed. */
public final class Leaving {

    private static final String VARIABLE = ".carrel.leaving";

    private Leaving() {}

    /**
     * The command.
     *
     * @return to be registered
     */
    public static Command command() {
        return new Command(
                Syntax.of("carrel:exit", "Leaves the shell, which ends ./carrel run; in a script, ends the script."),
                call -> {
                    call.session().put(VARIABLE, true);
                    return null;
                });
    }

    /**
     * Whether the conversation is to end.
     *
     * @param session the conversation
     * @return whether {@code exit} was typed
     */
    public static boolean wanted(CommandSession session) {
        return session.get(VARIABLE) != null;
    }
}
