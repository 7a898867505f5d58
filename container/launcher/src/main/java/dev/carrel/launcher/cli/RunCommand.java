/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import dev.carrel.launcher.operation.Operation;
import dev.carrel.launcher.operation.Settings;
import dev.carrel.launcher.operation.SettingsFile;
import dev.carrel.shell.console.ScriptFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code carrel run}: opens the home folder and stays until the operator leaves or the process is told to stop. */
@Command(
        name = "run",
        description = "Opens the container on its home folder. At a terminal it talks with you until exit or Ctrl-D;"
                + " without one it logs to standard error and runs until TERM or INT. JARs that are put into HOME/modules"
                + " are deployed. HOME/carrel.conf has the settings.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--no-shell",
            description = "No shell, even at a terminal: for a service that runs in the background.")
    private boolean noShell;

    private final PrintWriter err;

    RunCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = home.orDefault();
        Settings settings = SettingsFile.of(folder);
        LogLines.use();
        try (StopSignal stop = StopSignal.forNormalEnd()) {
            return TemporaryFolder.in(folder, () -> run(folder, settings, stop));
        }
    }

    private int run(Path folder, Settings settings, StopSignal stop) throws IOException, ScriptFailure {
        try (Operation operation = Operation.open(folder, settings, settings.hotDeployment())) {
            boolean talks = settings.shell() && !noShell && StandardStreams.areTerminal();
            say("runs on " + operation.container().home() + " with "
                    + operation.container().definitions().size() + " definitions"
                    + (settings.hotDeployment() ? ", deploys what is put into " + settings.dropFolder() : "")
                    + (talks ? "; help lists the commands, exit ends it" : "; TERM or Ctrl-C stops it"));
            if (talks) {
                operation.console().interact(folder.resolve(settings.history()));
            } else {
                awaitStop(stop);
            }
            say("stops");
            return 0;
        }
    }

    private void say(String what) {
        err.println("carrel: " + what);
    }

    /* An interruption that did not come from the signal ends the wait, too. */
    private static void awaitStop(StopSignal stop) {
        try {
            stop.await();
        } catch (InterruptedException e) {
            if (!stop.isTold()) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
