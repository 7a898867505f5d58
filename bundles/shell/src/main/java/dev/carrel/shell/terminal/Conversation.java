/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.terminal;

import dev.carrel.shell.script.Failures;
import dev.carrel.shell.script.Leaving;
import dev.carrel.shell.session.ChosenScope;
import java.io.IOError;
import java.util.concurrent.TimeUnit;
import org.apache.felix.gogo.jline.ParsedLineImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines from a terminal and runs them until the person leaves. Ctrl-C gives up the line that is being typed, or
 * interrupts the command that runs; Ctrl-D leaves.
 *
 * <p><b>Threads.</b> Confined to the thread that holds it; signals of the terminal arrive on threads of their own.
 */
public final class Conversation {

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Terminal terminal;
    private final LineReader reader;
    private final CommandSession session;

    /**
     * Creates a conversation.
     *
     * @param terminal where the person sits
     * @param reader that reads their lines
     * @param session in which they are run
     */
    public Conversation(Terminal terminal, LineReader reader, CommandSession session) {
        this.terminal = terminal;
        this.reader = reader;
        this.session = session;
    }

    /** Talks until {@code exit}, Ctrl-D, the end of the terminal, or an interruption of this thread. */
    public void hold() {
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> interruptCommand());
        try {
            while (!Leaving.wanted(session) && !Thread.currentThread().isInterrupted() && next()) {
                terminal.flush();
            }
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    private boolean next() {
        try {
            reader.readLine(prompt());
            ParsedLine line = reader.getParsedLine();
            if (line instanceof ParsedLineImpl parsed) {
                run(parsed.program());
                awaitCommand();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (UserInterruptException e) {
            return true;
        } catch (EndOfFileException | IOError endOfTerminal) {
            return false;
        }
    }

    private String prompt() {
        String scope = ChosenScope.name(session).orElse("carrel");
        return new AttributedString(scope, AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)).toAnsi(terminal)
                + "> ";
    }

    private void run(CharSequence line) {
        try {
            print(session.execute(line));
            // allow IllegalCatch because a command may throw anything, and the person goes on
        } catch (Exception e) {
            AttributedStyle red = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
            terminal.writer().println(new AttributedString(Failures.sentence(e), red).toAnsi(terminal));
            session.put("exception", e);
        }
    }

    private void print(@Nullable Object result) {
        if (result != null) {
            terminal.writer().println(session.format(result, Converter.INSPECT));
            session.put("_", result);
        }
    }

    /* An interrupted command is still the foreground job until its thread has ended. */
    private void awaitCommand() throws InterruptedException {
        Job running = session.foregroundJob();
        while (running != null && running.status() == Job.Status.Foreground) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private void interruptCommand() {
        Job running = session.foregroundJob();
        if (running != null) {
            running.interrupt();
        }
    }
}
