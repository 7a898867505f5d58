/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import dev.carrel.launcher.demo.Colours;
import dev.carrel.launcher.demo.Demo;
import dev.carrel.launcher.demo.DemoBundles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code carrel demo}: the main job on real bundles, step by step. */
@Command(
        name = "demo",
        description = "Shows isolation on H2, SQLite and commons-csv, step by step; exit status 1 when a step does not"
                + " show what it claims.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--bundles",
            paramLabel = "DIR",
            description = "Where the real bundles are. Default: the folder into which the build fetched them.")
    private Path bundles = Path.of(System.getProperty("carrel.demo.bundles", "demo"));

    private final PrintWriter out;

    DemoCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        try (StopSignal stop = new StopSignal();
                DemoHome folder = DemoHome.of(home.given())) {
            boolean shown = TemporaryFolder.in(folder.path(), () -> show(folder.path(), stop));
            return shown ? 0 : 1;
        }
    }

    private boolean show(Path folder, StopSignal stop) throws IOException {
        try (Demo demo = Demo.standard(DemoBundles.in(bundles), folder)) {
            return demo.run(out, Colours.detect(), stop::isTold);
        }
    }
}
