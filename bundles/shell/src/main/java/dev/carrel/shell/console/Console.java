/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.shell.console;

import java.io.PrintStream;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The operator's commands, for a person at a terminal or in a script. The shell bundle registers it as a service of the
 * host framework.
 *
 * <p><b>Threads.</b> Safe for use by several threads; each conversation is confined to the thread that holds it.
 */
@ProviderType
public interface Console {

    /**
     * Talks with a person at the terminal of this process until they leave, or the calling thread is interrupted.
     *
     * @param history where typed lines are kept
     * @throws ScriptFailure when there is no terminal
     */
    void interact(Path history) throws ScriptFailure;

    /**
     * Runs a script up to its end or its first failing command.
     *
     * @param name of the script, for messages
     * @param text the script
     * @param out where its commands print
     * @throws ScriptFailure that names the command and its line
     */
    void run(String name, String text, PrintStream out) throws ScriptFailure;
}
