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
import dev.carrel.api.rollout.RolloutRequest;
import dev.carrel.api.rollout.RolloutStep;
import dev.carrel.api.rollout.RolloutStep.Outcome;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Modules hand their state over, and no call is lost meanwhile; where that fails, the scope has what it had. */
@ExtendWith(NothingLeft.class)
class HandOverTest {

    private static final String SAVE = "return count.get();";
    private static final String RESTORE = "count.set((Integer) state);";

    @TempDir
    Path home;

    private Container container;
    private InterpreterScope scope;

    @BeforeEach
    void open() {
        container = Container.open(home);
        scope = container.createScope("s");
    }

    @AfterEach
    void close() {
        container.close();
    }

    private void counts(String save, String restore) {
        container.deploy("one", Versions.counter("1.0.0", save, restore).jar());
        scope.importModule("counter");
        assertEquals(1, Versions.ask(scope));
        container.deploy("two", Versions.counter("2.0.0", save, restore).jar());
    }

    private RolloutStep roll() {
        RolloutReport report = container.rollouts().run(RolloutRequest.of("counter", Versions.TWO));
        return report.steps().get(0);
    }

    @Test
    void stateGoesFromTheOldToTheNewAndBack() {
        counts(SAVE, RESTORE);
        assertEquals(Outcome.MOVED, roll().outcome());
        assertEquals(2, Versions.ask(scope));
        container.rollouts().back("counter");
        assertEquals(3, Versions.ask(scope));
    }

    @Test
    void aRestoreThatThrowsLeavesTheOldOneInUse() {
        counts(SAVE, "throw new java.io.IOException(\"too new for me\");");
        RolloutStep step = roll();
        assertEquals("CA-803", step.code().orElseThrow());
        assertTrue(step.sentences().get(0).contains("too new for me"), step.toString());
        assertEquals(2, Versions.ask(scope));
        assertEquals(1, scope.modules().size());
    }

    @Test
    void stateThatCannotBeSharedIsRefused() {
        counts("return count;", RESTORE);
        RolloutStep step = roll();
        assertEquals("CA-803", step.code().orElseThrow());
        assertTrue(step.sentences().get(0).contains("AtomicInteger"), step.toString());
        assertEquals(2, Versions.ask(scope));
    }

    @Test
    void noCallIsLostWhileStateIsHandedOver() throws Exception {
        counts(SAVE, RESTORE);
        int callers = 4;
        AtomicBoolean end = new AtomicBoolean();
        Set<Object> answers = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Integer>> calls = IntStream.range(0, callers)
                    .mapToObj(i -> threads.submit(() -> countUntil(end, answers)))
                    .toList();
            for (int round = 0; round < 10; round++) {
                assertEquals(Outcome.MOVED, roll().outcome());
                container.rollouts().back("counter");
            }
            end.set(true);
            int made = 1;
            for (Future<Integer> call : calls) {
                made += call.get();
            }
            assertEquals(made, answers.size() + 1, "each call has counted once");
            assertEquals(made + 1, Versions.ask(scope));
        } finally {
            end.set(true);
            threads.shutdownNow();
        }
    }

    private Integer countUntil(AtomicBoolean end, Set<Object> answers) {
        int made = 0;
        while (!end.get()) {
            answers.add(Versions.ask(scope));
            made++;
        }
        return made;
    }
}
