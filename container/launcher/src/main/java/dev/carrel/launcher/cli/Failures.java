/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import dev.carrel.api.CarrelException;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed: in one sentence with its code, and with a stack trace only when asked. */
final class Failures implements IExecutionExceptionHandler {

    private final BooleanSupplier verbose;

    Failures(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("carrel: "
                + (failure instanceof CarrelException
                        ? failure.getMessage()
                        : "unexpected " + failure + (verbose.getAsBoolean() ? "" : "; --verbose shows where")));
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        return 1;
    }
}
