/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code carrel} itself: it only has subcommands. */
@Command(
        name = "carrel",
        description = "Imports OSGi bundles into interpreter scopes, one module object for each.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
public final class CarrelCommand {

    /** Tells wrong usage from failure. */
    static final int WRONG_USAGE = 2;

    @Option(
            names = "--verbose",
            description = "Shows where a failure comes from, with stack traces.",
            scope = ScopeType.INHERIT)
    private boolean verbose;

    /** Created by {@link #commandLine}. */
    private CarrelCommand() {}

    /**
     * The command line of the program.
     *
     * @param streams what commands read and print
     * @return to be executed
     */
    public static CommandLine commandLine(Streams streams) {
        PrintWriter out = streams.out();
        PrintWriter err = streams.err();
        CarrelCommand command = new CarrelCommand();
        return new CommandLine(command)
                .addSubcommand(new DemoCommand(out))
                .addSubcommand(new LintCommand(out))
                .addSubcommand(new ExecCommand(streams.in(), streams.raw()))
                .addSubcommand(new RunCommand(err))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new Failures(() -> command.verbose));
    }
}
