/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what may have been meant, and where to read on. */
final class WrongUsage implements IParameterExceptionHandler {

    /** How alike two words must be, from 0 to 1, for one to be taken for the other. */
    private static final double ALIKE = 0.5;

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
        return Stream.concat(command.getSubcommands().keySet().stream(), options.stream())
                .filter(word -> likeness(typed, word) >= ALIKE)
                .max(Comparator.comparingDouble(word -> likeness(typed, word)));
    }

    /* The share of letters that both words have, whatever their order: what fingers mix up is the order. */
    private static double likeness(String one, String other) {
        List<Integer> left = new java.util.ArrayList<>(one.chars().boxed().toList());
        long common =
                other.chars().filter(letter -> left.remove((Integer) letter)).count();
        return 2.0 * common / (one.length() + other.length());
    }
}
