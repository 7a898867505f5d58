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
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carrel exec}: runs a script of shell commands in a container of its own. */
@Command(
        name = "exec",
        description = "Runs a script of shell commands in the container on its home folder. Exit status 1 at the first"
                + " command that fails, which is named with its line.")
final class ExecCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--watch",
            description = "Deploys JARs that are put into HOME/modules while the script runs, as ./carrel run does.")
    private boolean watch;

    @Parameters(paramLabel = "FILE", description = "A Gogo script, or - for standard input.")
    private String file = STANDARD_INPUT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final InputStream in;
    private final PrintStream out;

    ExecCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        String text = text();
        Path folder = home.orDefault();
        Settings settings = SettingsFile.of(folder);
        try (StopSignal stop = new StopSignal()) {
            int status = TemporaryFolder.in(folder, () -> run(folder, settings, text));
            return stop.isTold() ? 1 : status;
        }
    }

    private int run(Path folder, Settings settings, String text) throws IOException {
        try (Operation operation = Operation.open(folder, settings, watch)) {
            String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
            operation.console().run(name, text, out);
            return 0;
        } catch (ScriptFailure e) {
            CommandLine command = spec.commandLine();
            command.getErr().println("carrel: " + e.getMessage());
            return 1;
        }
    }

    private String text() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path script = Path.of(file);
        if (!Files.isReadable(script) || Files.isDirectory(script)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no script [" + file + "] that can be read; - is standard input.");
        }
        return Files.readString(script);
    }
}
