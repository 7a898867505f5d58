/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import dev.carrel.launcher.operation.LikeWords;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what may have been meant, and where to read on. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("carrel: " + wrong.getMessage());
        meant(wrong, command).ifPresent(word -> err.println("Did you mean '" + word + "'?"));
        if (command.getParent() == null) {
            err.println(
                    "Commands: " + String.join(", ", command.getSubcommands().keySet()));
        }
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CarrelCommand.WRONG_USAGE;
    }

    private static Optional<String> meant(ParameterException wrong, CommandLine command) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        String typed = unmatched.getUnmatched().get(0).split("=", 2)[0];
        Set<String> options = command.getCommandSpec().optionsMap().keySet();
        return LikeWords.nearest(
                typed,
                Stream.concat(command.getSubcommands().keySet().stream(), options.stream())
                        .toList());
    }
}
