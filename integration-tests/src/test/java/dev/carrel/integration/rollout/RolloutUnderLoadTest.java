/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.rollout.RolloutReport;
import dev.carrel.api.rollout.RolloutReport.Ending;
import dev.carrel.api.rollout.RolloutRequest;
import dev.carrel.api.rollout.RolloutStep.Outcome;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Scopes under constant calls while a new version is rolled out and taken back: every call finds a living service. */
@ExtendWith(NothingLeft.class)
class RolloutUnderLoadTest {

    private static final int SOME = 60;
    private static final int MANY = 1_000;
    private static final int CALLERS = 4;

    @TempDir
    Path home;

    @Test
    void noCallFails(TestReporter reporter) throws Exception {
        noCallFailsIn(SOME, reporter);
    }

    @Test
    @Tag("soak")
    void noCallFailsInAThousandScopes(TestReporter reporter) throws Exception {
        noCallFailsIn(MANY, reporter);
    }

    private void noCallFailsIn(int count, TestReporter reporter) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        AtomicBoolean end = new AtomicBoolean();
        try (Container container = Container.open(home)) {
            container.deploy("one", Versions.answer("1.0.0").jar());
            List<InterpreterScope> scopes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                scopes.add(container.createScope("tenant-" + i));
                scopes.get(i).importModule("answer");
            }
            container.deploy("two", Versions.answer("2.0.0").jar());
            List<Future<Long>> calls = IntStream.range(0, CALLERS)
                    .mapToObj(i -> threads.submit(() -> callUntil(end, scopes, i)))
                    .toList();
            RolloutReport there = container.rollouts().run(RolloutRequest.of("answer", Versions.TWO));
            RolloutReport back = container.rollouts().back("answer");
            end.set(true);
            long made = 0;
            for (Future<Long> call : calls) {
                made += call.get();
            }
            assertEquals(Ending.COMPLETE, there.ending());
            assertEquals(count, there.count(Outcome.MOVED));
            assertEquals(count, back.count(Outcome.MOVED));
            assertTrue(made > count, "calls were made: " + made);
            reporter.publishEntry(
                    count + " scopes, " + made + " calls",
                    "there " + there.took().toMillis() + " ms, back "
                            + back.took().toMillis() + " ms");
        } finally {
            end.set(true);
            threads.shutdownNow();
        }
    }

    private static long callUntil(AtomicBoolean end, List<InterpreterScope> scopes, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long made = 0;
        while (!end.get()) {
            Object answer = Versions.ask(scopes.get(random.nextInt(scopes.size())));
            if (!String.valueOf(answer).startsWith("live ")) {
                throw new AssertionError("a half-dead service answered: " + answer);
            }
            made++;
        }
        return made;
    }
}
