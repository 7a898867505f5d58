/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.launcher.demo.DemoStep.Outcome;
import dev.carrel.reclaim.leak.LeakWatch;
import dev.carrel.reclaim.leak.WatchedSpace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.osgi.framework.wiring.BundleWiring;

/** What is left of a scope that was closed, and of a container. */
final class FreeSteps {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stage stage;

    FreeSteps(Stage stage) {
        this.stage = stage;
    }

    List<DemoStep> steps() {
        return List.of(
                new DemoStep("alice is closed and her class loaders are collected", this::closeAlice),
                new DemoStep("bob goes on", this::bobGoesOn),
                new DemoStep("The container is closed, its threads have ended", this::closeContainer));
    }

    private Outcome closeAlice() {
        LeakWatch watch = new LeakWatch();
        int loaders = watchAndClose(watch);
        List<WatchedSpace> leaks = watch.awaitCollected(PATIENCE);
        return new Outcome(
                loaders > 0 && leaks.isEmpty(),
                (loaders - leaks.size()) + " of " + loaders + " are gone"
                        + (leaks.isEmpty() ? "" : ", held: " + leaks));
    }

    /* A method of its own, so that no local variable holds what is to be collected. */
    private int watchAndClose(LeakWatch watch) {
        InterpreterScope alice = stage.scope(Stage.ALICE);
        List<ModuleObject> modules = alice.modules();
        for (ModuleObject module : modules) {
            watch.watch(module.name(), module.bundle().adapt(BundleWiring.class).getClassLoader());
        }
        alice.close();
        return modules.size();
    }

    private Outcome bobGoesOn() throws SQLException {
        try (Connection bob = DatabaseSteps.connect(stage, Stage.BOB)) {
            return new Outcome(bob.isValid(1), "his H2 answers");
        }
    }

    private Outcome closeContainer() throws InterruptedException {
        stage.close();
        List<String> left = stage.threadsLeft();
        return new Outcome(left.isEmpty(), left.isEmpty() ? "none is left" : "left are " + left);
    }
}
