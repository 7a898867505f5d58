/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/** Calls hold the module object that they go to. */
@Timeout(120)
class CallTest {

    private static final long GLANCE = 100_000;

    @TempDir
    Path home;

    /** Its service answers as long as its activator runs, and says so when it does not. */
    private static MadeBundle answering() {
        return MadeBundle.named("answer", "1")
                .source(
                        "answer.State",
                        "package answer; public final class State { public static volatile boolean live;"
                                + " static volatile int started; static volatile int stopped;"
                                + " public static void start() { started++; live = true; }"
                                + " public static void stop() { stopped++; live = false; }"
                                + " public static String counts() {"
                                + " return \"started \" + started + \", stopped \" + stopped; } }")
                .activator(
                        "answer.State.start(); context.registerService(java.util.concurrent.Callable.class,"
                                + " () -> answer.State.live ? \"live\" : \"half-dead\","
                                + " new java.util.Hashtable<>(java.util.Map.of(\"language\", \"en\")));",
                        "answer.State.stop();");
    }

    private static Object answer(InterpreterScope scope) {
        return scope.call(Callable.class, CallTest::called);
    }

    private static Object called(Callable<?> service) {
        try {
            return service.call();
            // allow IllegalCatch because a Callable throws what it likes
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCallRunsWithTheModulesContextClassLoaderAndRestoresTheThreads() {
        try (Container container = Container.open(home)) {
            container.deploy("made", answering().jar());
            InterpreterScope scope = container.createScope("s");
            ModuleObject module = scope.importModule("answer");
            ClassLoader before = Thread.currentThread().getContextClassLoader();

            ClassLoader during =
                    scope.call(Callable.class, service -> Thread.currentThread().getContextClassLoader());

            assertSame(service(module), service(module));
            assertSame(service(module).getClass().getClassLoader(), during);
            assertSame(before, Thread.currentThread().getContextClassLoader());
            module.close();
            assertEquals(
                    ErrorCode.SERVICE_MISSING,
                    assertThrows(CarrelException.class, () -> answer(scope)).code());
        }
    }

    private static Object service(ModuleObject module) {
        return module.service(Callable.class).orElseThrow();
    }

    @Test
    void freeWaitsForTheCallInFlight() throws Exception {
        try (Container container = Container.open(home)) {
            container.deploy("made", answering().jar());
            InterpreterScope scope = container.createScope("s");
            ModuleObject module = scope.importModule("answer");
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                Future<Object> call = threads.submit(() -> scope.call(Callable.class, service -> {
                    inside.countDown();
                    try {
                        goOn.await();
                        return service.call();
                    } catch (Exception e) {
                        return e;
                    }
                }));
                inside.await();
                Future<?> free = threads.submit(module::close);
                assertThrows(java.util.concurrent.TimeoutException.class, () -> free.get(200, TimeUnit.MILLISECONDS));
                goOn.countDown();
                assertEquals("live", call.get());
                free.get();
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void aCallThatDoesNotEndIsInterruptedAndReportedWithItsStack() throws Exception {
        ContainerOptions options = ContainerOptions.of(home).withStopLimit(Duration.ofMillis(200));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        AtomicBoolean end = new AtomicBoolean();
        try (Container container = Container.open(options)) {
            container.deploy("made", answering().jar());
            InterpreterScope scope = container.createScope("s");
            ModuleObject module = scope.importModule("answer");
            CountDownLatch inside = new CountDownLatch(1);
            Future<Boolean> call = threads.submit(() -> scope.call(Callable.class, service -> {
                inside.countDown();
                boolean interrupted = false;
                while (!end.get()) {
                    interrupted |= Thread.interrupted();
                    Thread.onSpinWait();
                }
                return interrupted;
            }));
            inside.await();

            CarrelException report = assertThrows(CarrelException.class, module::close);

            assertEquals(ErrorCode.CALLS_PENDING, report.code());
            assertTrue(String.valueOf(report.getMessage()).contains("CallTest"), report.getMessage());
            end.set(true);
            assertTrue(call.get());
        } finally {
            end.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void callsFromEightThreadsDuringAThousandFreesSeeALivingModuleObjectOrTheDocumentedError() throws Exception {
        int rounds = 1000;
        int callers = 8;
        AtomicBoolean end = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (Container container = Container.open(home)) {
            container.deploy("made", answering().jar());
            InterpreterScope scope = container.createScope("s");
            List<Future<Object>> calls = java.util.stream.IntStream.range(0, callers)
                    .mapToObj(i ->
                            threads.submit((Callable<Object>) () -> callUntil(end, () -> answer(scope, i), answered)))
                    .toList();
            for (int round = 0; round < rounds; round++) {
                int seen = answered.get();
                ModuleObject module = scope.importModule("answer");
                Class<?> state = module.loadClass("answer.State");
                while (answered.get() == seen && calls.stream().noneMatch(Future::isDone)) {
                    LockSupport.parkNanos(GLANCE);
                }
                module.close();
                assertEquals("started 1, stopped 1", state.getMethod("counts").invoke(null), "in round " + round);
            }
            end.set(true);
            for (Future<Object> call : calls) {
                assertEquals("ended", call.get());
            }
        } finally {
            end.set(true);
            threads.shutdownNow();
        }
        assertTrue(answered.get() >= rounds, "answered " + answered);
    }

    /** Calls in one of the three ways that there are. */
    private static Object answer(InterpreterScope scope, int caller) throws Exception {
        return switch (caller % 4) {
            case 1 -> scope.call(Callable.class, FrameworkUtil.createFilter("(language=en)"), CallTest::called);
            case 2 -> async(scope);
            default -> answer(scope);
        };
    }

    private static Object async(InterpreterScope scope) throws Exception {
        try {
            return scope.callAsync(Callable.class, CallTest::called)
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CarrelException refused ? refused : e;
        }
    }

    private static Object callUntil(AtomicBoolean end, Callable<Object> call, AtomicInteger answered) throws Exception {
        while (!end.get()) {
            try {
                Object answer = call.call();
                if (!"live".equals(answer)) {
                    return "half-dead state was seen: " + answer;
                }
                answered.incrementAndGet();
            } catch (CarrelException e) {
                if (e.code() != ErrorCode.SERVICE_MISSING && e.code() != ErrorCode.MODULE_FREED) {
                    return e;
                }
                LockSupport.parkNanos(GLANCE); // or eight threads that are refused leave no time to import
            }
        }
        return "ended";
    }
}
