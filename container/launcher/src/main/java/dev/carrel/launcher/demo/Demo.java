/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

import dev.carrel.launcher.demo.DemoStep.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes through steps, prints one line for each, and knows whether all of them showed what they claim.
 *
 * <p><b>Threads.</b> Confined to the thread that runs the demo.
 */
public final class Demo implements AutoCloseable {

    private final List<DemoStep> steps;
    private final @Nullable AutoCloseable stage;

    /** A demo of any steps; what they work on is closed with it. */
    Demo(List<DemoStep> steps, @Nullable AutoCloseable stage) {
        this.steps = List.copyOf(steps);
        this.stage = stage;
    }

    /**
     * The demo that ships.
     *
     * @param bundles the real bundles
     * @param home where the container lives
     * @return to be run once, and closed
     */
    public static Demo standard(DemoBundles bundles, Path home) {
        Stage stage = new Stage(bundles, home);
        List<DemoStep> steps = new ArrayList<>();
        steps.addAll(new DatabaseSteps(stage).steps());
        steps.addAll(new LibrarySteps(stage).steps());
        steps.addAll(new ReimportSteps(stage).steps());
        steps.addAll(new FreeSteps(stage).steps());
        return new Demo(steps, stage);
    }

    /**
     * Goes through the steps; the first that fails does not keep the others from being tried.
     *
     * @param out where the lines go
     * @param colours how they look
     * @param stopped whether the user wants no more of it
     * @return whether every step showed what it claims
     */
    public boolean run(PrintWriter out, Colours colours, BooleanSupplier stopped) {
        out.println(colours.strong("Carrel demo") + " on Java "
                + Runtime.version().feature() + ": what is claimed, what was measured, and how long it took.");
        boolean all = true;
        Duration sum = Duration.ZERO;
        for (DemoStep step : steps) {
            long start = System.nanoTime();
            Outcome outcome = take(step);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (stopped.getAsBoolean()) {
                out.println(colours.bad("Stopped") + " before the end.");
                return false;
            }
            sum = sum.plus(took);
            all &= outcome.holds();
            print(out, colours, new Line(step.claim(), outcome, took));
        }
        out.println((all
                        ? colours.good("All " + steps.size() + " steps showed what they claim")
                        : colours.bad("Not every step showed what it claims"))
                + ", in " + sum.toMillis() + " ms.");
        return all;
    }

    /** What is printed of a step. */
    private record Line(String claim, Outcome outcome, Duration took) {}

    private static void print(PrintWriter out, Colours colours, Line line) {
        out.printf(
                "%s %6d ms  %s: %s%n",
                line.outcome().holds() ? colours.good("  ok  ") : colours.bad("FAILED"),
                line.took().toMillis(),
                line.claim(),
                colours.faint(line.outcome().measured()));
    }

    @Override
    public void close() {
        if (stage != null) {
            closeStage(stage);
        }
    }

    private static void closeStage(AutoCloseable stage) {
        try {
            stage.close();
        } catch (dev.carrel.api.CarrelException e) {
            throw e;
            // allow IllegalCatch because AutoCloseable may throw anything
        } catch (Exception e) {
            throw new IllegalStateException("The demo could not tidy up.", e);
        }
    }

    /* allow IllegalCatch because a failure of any kind, also a linkage error, is a step that does not show its claim */
    private static Outcome take(DemoStep step) {
        try {
            return step.measurement().take();
            // allow IllegalCatch because a linkage error in a module is a step that does not show its claim
        } catch (Exception | LinkageError e) {
            return new Outcome(false, String.valueOf(e));
        }
    }
}
