/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import dev.carrel.analysis.lint.Baseline;
import dev.carrel.analysis.lint.Explanation;
import dev.carrel.analysis.lint.Lint;
import dev.carrel.analysis.lint.LintFormat;
import dev.carrel.analysis.lint.LintProgress;
import dev.carrel.analysis.lint.LintResult;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.report.Severity;
import dev.carrel.launcher.demo.Colours;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carrel lint}: what keeps bundles from sharing their classes, without deploying them. */
@Command(
        name = "lint",
        description = "Reads from class files which state of a bundle can cross from one module object to another; exit"
                + " status 1 when a finding is as heavy as --fail-on.")
final class LintCommand implements Callable<Integer> {
    private static final int STEP = 500;

    // Every command takes --home; this one writes nothing there.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(arity = "0..*", paramLabel = "JAR", description = "Bundles, as JAR files or folders.")
    private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "FORM", description = "text, json or sarif. Default: text.")
    private String format = "text";

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "note, warning or error. Default: error.")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--baseline", paramLabel = "FILE", description = "Accepts the findings that this file lists.")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Writes all findings into this file, to be accepted from now on; the exit status is 0.")
    private @Nullable Path newBaseline;

    @Option(names = "--explain", paramLabel = "CODE", description = "Explains a code, such as CS-101, and ends.")
    private @Nullable String explained;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintWriter out;

    LintCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        return explained != null ? explain(explained) : lint();
    }

    private int explain(String id) {
        FindingCode code = FindingCode.ofId(id)
                .orElseThrow(() -> wrong("There is no finding code [" + id + "]; docs/findings.md lists them all."));
        out.print(Explanation.of(code));
        out.flush();
        return 0;
    }

    private int lint() throws IOException {
        LintFormat form = LintFormat.named(format)
                .orElseThrow(() -> wrong("There is no format [" + format + "]; use text, json or sarif."));
        if (paths.isEmpty()) {
            throw wrong("Nothing to lint: name at least one JAR or folder.");
        }
        for (Path path : paths) {
            requireReadable(path);
        }
        LintResult result = run(accepted());
        if (newBaseline != null) {
            Files.writeString(newBaseline, Baseline.textOf(result));
            return 0;
        }
        boolean coloured = form == LintFormat.TEXT && Colours.detect().on();
        out.print((coloured ? LintFormat.COLOURED_TEXT : form).render(result));
        out.flush();
        return result.reaches(failOn) ? 1 : 0;
    }

    private LintResult run(Baseline accepted) {
        try {
            return new Lint(accepted, progress()).run(paths);
        } catch (IOException e) {
            throw wrong("One of " + paths + " cannot be read as a JAR or folder: " + e.getMessage() + ".");
        }
    }

    private Baseline accepted() throws IOException {
        Optional<Path> file = Optional.ofNullable(baseline);
        if (file.isEmpty()) {
            return Baseline.empty();
        }
        requireReadable(file.get());
        return Baseline.read(file.get());
    }

    /** Says on the error stream, not in the result, that a long input is still being read. */
    private LintProgress progress() {
        PrintWriter err = spec.commandLine().getErr();
        return (path, classes) -> {
            if (classes % STEP == 0) {
                err.println("carrel: " + path + ": " + classes + " classes read");
                err.flush();
            }
        };
    }

    private void requireReadable(Path path) {
        if (!Files.isReadable(path)) {
            throw wrong("The file [" + path + "] is not there or cannot be read.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
