/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.command;

import dev.carrel.api.Container;
import dev.carrel.shell.output.Printable;
import dev.carrel.shell.syntax.Arguments;
import dev.carrel.shell.syntax.Syntax;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command as Gogo calls it.
 *
 * <p><b>Threads.</b> Safe: it has no state of its own.
 */
public final class CommandFunction implements Function {

    private final Command command;
    private final Container container;

    /**
     * Creates the function.
     *
     * @param command what to call
     * @param container what it works on
     */
    public CommandFunction(Command command, Container container) {
        this.command = command;
        this.container = container;
    }

    /**
     * How the command is written.
     *
     * @return for help and completion
     */
    public Syntax syntax() {
        return command.syntax();
    }

    @Override
    public @Nullable Object execute(CommandSession session, @Nullable List<Object> typed) throws Exception {
        List<Object> words = typed == null ? List.of() : typed;
        if (words.contains(Syntax.HELP)) {
            Call.out(session).println(command.syntax().help());
            return null;
        }
        Arguments arguments = Arguments.parse(command.syntax(), words);
        Object result = command.work().run(new Call(container, session, arguments));
        if (result instanceof Printable printable) {
            Call.out(session).println(arguments.has("--json") ? printable.asJson() : printable.asText());
            return null;
        }
        return result;
    }
}
