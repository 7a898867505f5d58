/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.felix.gogo.jline.Expander;
import org.apache.felix.gogo.jline.Highlighter;
import org.apache.felix.gogo.jline.Parser;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A terminal with a Gogo session that knows it, for one conversation.
 *
 * @param terminal where the person sits
 * @param session whose commands read from it and print to it
 */
public record TerminalRoom(Terminal terminal, CommandSession session) implements AutoCloseable {

    /**
     * Opens the terminal of this process.
     *
     * @param processor Gogo
     * @return to be closed
     * @throws IOException when there is none
     */
    public static TerminalRoom open(CommandProcessor processor) throws IOException {
        Terminal terminal = ofThisProcess();
        PrintStream out = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        CommandSession session = processor.createSession(terminal.input(), out, out);
        session.put(Shell.VAR_TERMINAL, terminal);
        session.put("#TERM", (Function) (any, arguments) -> terminal.getType());
        session.put("#COLUMNS", (Function) (any, arguments) -> terminal.getWidth());
        session.put("#LINES", (Function) (any, arguments) -> terminal.getHeight());
        session.put("#PWD", (Function) (any, arguments) -> any.currentDir().toString());
        return new TerminalRoom(terminal, session);
    }

    /* JLine looks for its ways to a terminal through the context class loader. */
    private static Terminal ofThisProcess() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TerminalBuilder.class.getClassLoader());
        try {
            return TerminalBuilder.builder()
                    .name("carrel")
                    .system(true)
                    .nativeSignals(true)
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Makes what reads lines.
     *
     * @param completer what the tab key offers
     * @param history where typed lines are kept
     * @return the reader, also known to the session
     */
    public LineReader reader(Completer completer, Path history) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("carrel")
                .variable(LineReader.HISTORY_FILE, history)
                .completer(completer)
                .highlighter(new Highlighter(session))
                .parser(new Parser())
                .expander(new Expander(session))
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .build();
        session.put(Shell.VAR_READER, reader);
        return reader;
    }

    @Override
    public void close() throws IOException {
        session.close();
        terminal.close();
    }
}
