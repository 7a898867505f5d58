/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import dev.carrel.api.Container;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code carrel run}: opens the home folder and stays until it is told to stop. */
@Command(name = "run", description = "Opens the container on its home folder and runs until Ctrl-C or TERM.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    private final PrintWriter out;

    RunCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        try (StopSignal stop = new StopSignal()) {
            return TemporaryFolder.in(home.orDefault(), () -> run(stop));
        }
    }

    private int run(StopSignal stop) {
        try (Container container = Container.open(home.orDefault())) {
            say("runs on " + container.home() + " with "
                    + container.definitions().size() + " definitions; Ctrl-C stops it");
            awaitStop(stop);
            say("stops");
            return 0;
        }
    }

    private void say(String what) {
        out.println("carrel: " + what);
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
