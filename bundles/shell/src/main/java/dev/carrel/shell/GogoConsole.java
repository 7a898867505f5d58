/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell;

import dev.carrel.api.Container;
import dev.carrel.shell.command.Command;
import dev.carrel.shell.console.Console;
import dev.carrel.shell.console.ScriptFailure;
import dev.carrel.shell.script.ScriptRun;
import dev.carrel.shell.service.ScopeFunctions;
import dev.carrel.shell.terminal.Conversation;
import dev.carrel.shell.terminal.LineCompleter;
import dev.carrel.shell.terminal.TerminalRoom;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The console over Gogo.
 *
 * <p><b>Threads.</b> Safe: each conversation has a session of its own.
 */
final class GogoConsole implements Console {

    /** Gogo asks the function under this name for every command that it does not know. */
    private static final String UNKNOWN_COMMANDS = "default";

    private final BundleContext context;
    private final Container container;
    private final List<Command> commands;
    private final ScopeFunctions scopeFunctions;

    GogoConsole(BundleContext context, Container container, List<Command> commands, ScopeFunctions scopeFunctions) {
        this.context = context;
        this.container = container;
        this.commands = commands;
        this.scopeFunctions = scopeFunctions;
    }

    @Override
    public void interact(Path history) throws ScriptFailure {
        try (TerminalRoom room = TerminalRoom.open(processor())) {
            equip(room.session());
            LineCompleter completer = new LineCompleter(container, room.session(), commands, scopeFunctions);
            new Conversation(room.terminal(), room.reader(completer, history), room.session()).hold();
        } catch (IOException e) {
            throw new ScriptFailure("The terminal cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void run(String name, String text, PrintStream out) throws ScriptFailure {
        try (CommandSession session = processor().createSession(InputStream.nullInputStream(), out, out)) {
            equip(session);
            new ScriptRun(session).run(name, text);
        } finally {
            out.flush();
        }
    }

    private void equip(CommandSession session) {
        session.put("SCOPE", "carrel:module:scope:gogo:*");
        session.put(UNKNOWN_COMMANDS, scopeFunctions);
    }

    private CommandProcessor processor() throws ScriptFailure {
        ServiceReference<CommandProcessor> reference = context.getServiceReference(CommandProcessor.class);
        CommandProcessor processor = reference == null ? null : context.getService(reference);
        if (processor == null) {
            throw new ScriptFailure(
                    "Gogo is not running: its bundle org.apache.felix.gogo.runtime must be started.", null);
        }
        return processor;
    }
}
