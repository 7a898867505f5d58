/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the body of one test in several scopes, each on a thread of its own or one after the other.
 *
 * <p><b>Threads.</b> For one thread; the bodies run on threads that end with {@link #run}.
 */
final class Bodies {

    private final List<Twin> twins;
    private final boolean parallel;

    Bodies(List<Twin> twins, boolean parallel) {
        this.twins = twins;
        this.parallel = parallel;
    }

    /** What the bodies threw, in the order of their scopes. */
    List<Throwable> run(Method method, List<Object> arguments) throws InterruptedException {
        int threads = parallel ? twins.size() : 1;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> bodies = new ArrayList<>();
            for (Twin twin : twins) {
                bodies.add(() -> {
                    start.await();
                    twin.invoke(method, arguments);
                    return null;
                });
            }
            return failures(executor.invokeAll(bodies));
        } finally {
            executor.shutdown();
        }
    }

    private static List<Throwable> failures(List<Future<Void>> bodies) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<Void> body : bodies) {
            try {
                body.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause() == null ? e : e.getCause());
            }
        }
        return failures;
    }

    /** Throws the first, with the others in it. */
    static void throwAll(List<Throwable> failures) throws Exception {
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.get(0);
        failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
        if (first instanceof Exception exception) {
            throw exception;
        }
        if (first instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(first);
    }
}
