/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads in many scopes, against a model: no event lost or told twice, no count off, no deadlock. */
class RegistryStressTest {

    private static final int THREADS = 8;
    private static final int SCOPES = 100;
    private static final int STEPS = 10_000;
    private static final long SEED = 20261120;
    private static final long PATIENCE = 300;

    @Test
    void eightThreadsInAHundredScopesKeepToTheModel() throws Exception {
        run(SCOPES);
    }

    @Test
    void eightThreadsInOneScopeKeepToTheModel() throws Exception {
        run(1);
    }

    private static void run(int scopeCount) throws Exception {
        List<StressedScope> scopes = new ArrayList<>();
        for (int i = 0; i < scopeCount; i++) {
            scopes.add(new StressedScope());
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> results = IntStream.rangeClosed(1, THREADS)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> {
                        work(scopes, number);
                        return number;
                    }))
                    .toList();
            for (Future<?> result : results) {
                result.get(PATIENCE, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        for (StressedScope scope : scopes) {
            scope.checkThatAllIsSettled();
        }
    }

    private static void work(List<StressedScope> scopes, int number) throws Exception {
        Random random = new Random(SEED + number);
        List<StressedBundle> bundles = new ArrayList<>();
        for (StressedScope scope : scopes) {
            bundles.add(new StressedBundle(scope, number));
        }
        for (int i = 0; i < STEPS; i++) {
            bundles.get(random.nextInt(bundles.size())).step(random);
        }
        bundles.forEach(StressedBundle::close);
    }
}
