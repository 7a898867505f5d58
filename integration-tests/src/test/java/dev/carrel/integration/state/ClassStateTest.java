/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.state.ClassState;
import dev.carrel.integration.BundleJar;
import dev.carrel.integration.leftovers.NothingLeft;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** State that a class has in each module object for itself. */
@ExtendWith(NothingLeft.class)
@Timeout(120)
class ClassStateTest {

    private static final String COUNTED = "test.counted";
    private static final String SUBCLASS = "test.subclass";
    private static final String PACKAGE = Counted.class.getPackageName();

    @TempDir
    private Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy(
                COUNTED,
                BundleJar.named(
                                COUNTED,
                                "Bundle-Version: 1.0.0",
                                "Import-Package: dev.carrel.api.state",
                                "Export-Package: " + PACKAGE)
                        .type(Counted.class)
                        .open());
        container.deploy(
                SUBCLASS,
                BundleJar.named(SUBCLASS, "Bundle-Version: 1.0.0", "Require-Bundle: " + COUNTED)
                        .type(Subclass.class)
                        .open());
    }

    @AfterEach
    void close() {
        container.close();
    }

    private static Object next(ModuleObject module) throws Exception {
        return module.loadClass(Counted.class.getName()).getMethod("next").invoke(null);
    }

    private static Callable<?> instance(ModuleObject module, Class<?> type) throws Exception {
        return (Callable<?>) module.loadClass(type.getName()).getConstructor().newInstance();
    }

    @Test
    void aStaticMethodCountsInEachModuleObjectForItself() throws Exception {
        InterpreterScope red = container.createScope("red");
        ModuleObject old = red.importModule(COUNTED);
        ModuleObject blue = container.createScope("blue").importModule(COUNTED);
        assertEquals(1, next(old));
        assertEquals(2, next(old));
        assertEquals(1, next(blue));
        red.forget(COUNTED);
        ModuleObject fresh = red.importModule(COUNTED);
        assertEquals(1, next(fresh));
        assertEquals(3, next(old));
    }

    @Test
    void aCallbackOnAForeignThreadFindsItsOwnState() throws Exception {
        ModuleObject red = container.createScope("red").importModule(COUNTED);
        ModuleObject blue = container.createScope("blue").importModule(COUNTED);
        next(red);
        ExecutorService foreign = Executors.newSingleThreadExecutor();
        try {
            assertEquals(2, foreign.submit(instance(red, Counted.class)).get());
            assertEquals(1, foreign.submit(instance(blue, Counted.class)).get());
        } finally {
            foreign.shutdownNow();
        }
    }

    @Test
    void aSubclassInAnotherModuleCountsWhereTheCodeWasDefined() throws Exception {
        InterpreterScope red = container.createScope("red");
        ModuleObject subclass = red.importModule(SUBCLASS);
        ModuleObject counted = red.importModule(COUNTED);
        assertEquals(1, next(counted));
        assertEquals(2, instance(subclass, Subclass.class).call());
        assertEquals(3, next(counted));
    }

    @Test
    void theStateGoesWithTheModuleObjectAndSaysSo() throws Exception {
        ModuleObject red = container.createScope("red").importModule(COUNTED);
        next(red);
        Class<?> counted = red.loadClass(Counted.class.getName());
        ClassState states = red.bundle().adapt(ClassState.class);
        red.close();
        InvocationTargetException late = assertThrows(
                InvocationTargetException.class, () -> counted.getMethod("next").invoke(null));
        assertTrue(
                late.getCause().getMessage().contains("which is not active, so it has no state"),
                late.getCause().getMessage());
        assertThrows(IllegalStateException.class, () -> states.get(counted, AtomicInteger.class, AtomicInteger::new));
    }

    @Test
    void threadsThatAskAtTheSameTimeGetOneObjectAndAFailureIsTriedAgain() throws Exception {
        ModuleObject red = container.createScope("red").importModule(COUNTED);
        Class<?> owner = red.loadClass(Counted.class.getName());
        AtomicBoolean broken = new AtomicBoolean(true);
        assertThrows(
                UnsupportedOperationException.class,
                () -> ClassState.of(owner, List.class, () -> {
                    throw new UnsupportedOperationException();
                }));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Object> first = threads.submit(() -> ClassState.of(owner, Object.class, () -> {
                inside.countDown();
                await(goOn);
                return new Object();
            }));
            inside.await();
            Future<Object> second = threads.submit(() -> ClassState.of(owner, Object.class, () -> {
                broken.set(false);
                return new Object();
            }));
            goOn.countDown();
            assertSame(first.get(), second.get());
            assertTrue(broken.get(), "a second object was made");
        } finally {
            goOn.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClassOfTheHostHasNone() {
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class,
                () -> ClassState.of(String.class, AtomicInteger.class, AtomicInteger::new));
        assertTrue(refusal.getMessage().contains("belongs to no module object"), refusal.getMessage());
        InterpreterScope red = container.createScope("red");
        ClassState states = red.importModule(COUNTED).bundle().adapt(ClassState.class);
        assertThrows(
                IllegalArgumentException.class,
                () -> states.get(String.class, AtomicInteger.class, AtomicInteger::new));
    }
}
