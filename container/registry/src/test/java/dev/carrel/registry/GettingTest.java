/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.registry.testing.RecordingFactory;
import dev.carrel.registry.testing.StubScope;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceException;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Getting services and giving them back. */
class GettingTest {

    private static final String RUNNABLE = Runnable.class.getName();
    private static final long PATIENCE = 30;

    private final StubScope scope = new StubScope();
    private final Participant provider = scope.join(1);
    private final Participant consumer = scope.join(2);
    private final Runnable service = () -> {};

    private ServiceReference<?> register(Object object) {
        return provider.register(new String[] {RUNNABLE}, object, null).getReference();
    }

    private static Runnable runnable() {
        return new Runnable() {
            @Override
            public void run() {}
        };
    }

    @Nested
    class APlainService {

        private final ServiceRegistration<?> registration = provider.register(new String[] {RUNNABLE}, service, null);
        private final ServiceReference<?> reference = registration.getReference();

        @Test
        void isGivenBackAsOftenAsItWasGot() {
            assertFalse(consumer.unget(reference));
            assertSame(service, consumer.get(reference));
            assertSame(service, consumer.get(reference));
            assertTrue(consumer.unget(reference));
            assertTrue(consumer.unget(reference));
            assertFalse(consumer.unget(reference));
        }

        @Test
        void knowsWhoUsesIt() {
            assertNull(reference.getUsingBundles());
            consumer.get(reference);
            provider.get(reference);
            assertEquals(2, reference.getUsingBundles().length);
            assertEquals(List.of(reference), consumer.inUse());
            provider.unget(reference);
            assertArrayEquals(new Bundle[] {consumer.bundle()}, reference.getUsingBundles());
            consumer.unget(reference);
            assertNull(reference.getUsingBundles());
            assertEquals(List.of(), consumer.inUse());
        }

        @Test
        void isGoneForAllWhenItIsUnregistered() {
            consumer.get(reference);
            registration.unregister();
            assertFalse(consumer.unget(reference));
            assertNull(consumer.get(reference));
            assertNull(consumer.objects(reference));
            assertEquals(List.of(), consumer.inUse());
            assertNull(reference.getUsingBundles());
        }

        @Test
        void isTheSameThroughServiceObjects() {
            ServiceObjects<Object> objects = consumer.objects(typed(reference));
            Object got = objects.getService();
            assertSame(service, got);
            assertThrows(IllegalArgumentException.class, () -> objects.ungetService("something else"));
            objects.ungetService(got);
            assertThrows(IllegalArgumentException.class, () -> objects.ungetService(got));
        }
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<Object> typed(ServiceReference<?> reference) {
        return (ServiceReference<Object>) reference;
    }

    @Test
    void manyServicesAreCountedEachForItself() {
        List<ServiceReference<?>> many = new java.util.ArrayList<>();
        IntStream.range(0, 40).forEach(i -> many.add(register(service)));
        many.forEach(consumer::get);
        many.forEach(consumer::get);
        assertEquals(40, consumer.inUse().size());
        many.forEach(each -> assertTrue(consumer.unget(each)));
        many.forEach(each -> assertTrue(consumer.unget(each)));
        many.forEach(each -> assertFalse(consumer.unget(each)));
    }

    @Nested
    class AFactory {

        private final RecordingFactory factory = new RecordingFactory(GettingTest::runnable);
        private final ServiceRegistration<?> registration = provider.register(new String[] {RUNNABLE}, factory, null);
        private final ServiceReference<?> reference = registration.getReference();

        @Test
        void makesOneObjectForEachBundle() {
            Object mine = consumer.get(reference);
            assertSame(mine, consumer.get(reference));
            assertNotSame(mine, provider.get(reference));
            assertEquals(2, factory.made());
            assertEquals("bundle", reference.getProperty("service.scope"));
        }

        @Test
        void getsTheObjectBackWithTheLastUse() {
            Object first = consumer.get(reference);
            consumer.get(reference);
            consumer.unget(reference);
            assertEquals(1, factory.alive());
            consumer.unget(reference);
            assertEquals(0, factory.alive());
            assertNotSame(first, consumer.get(reference));
        }

        @Test
        void getsEverythingBackWhenItIsUnregistered() {
            consumer.get(reference);
            provider.get(reference);
            registration.unregister();
            assertEquals(0, factory.alive());
        }

        @Test
        void getsEverythingBackFromABundleThatStops() {
            consumer.get(reference);
            consumer.get(reference);
            consumer.close();
            assertEquals(0, factory.alive());
            assertNull(reference.getUsingBundles());
        }
    }

    @Test
    void aPrototypeFactoryMakesAsManyObjectsAsAreAskedFor() {
        RecordingFactory.Prototype factory = new RecordingFactory.Prototype(GettingTest::runnable);
        ServiceReference<Object> reference = typed(register(factory));
        ServiceObjects<Object> objects = consumer.objects(reference);
        Object shared = consumer.get(reference);
        Object first = objects.getService();
        Object second = objects.getService();
        assertNotSame(first, second);
        assertNotSame(shared, first);
        assertEquals(3, factory.alive());
        assertThrows(IllegalArgumentException.class, () -> objects.ungetService(shared));
        objects.ungetService(first);
        assertThrows(IllegalArgumentException.class, () -> objects.ungetService(first));
        assertEquals(2, factory.alive());
        assertTrue(consumer.unget(reference));
        assertNotNull(reference.getUsingBundles());
        consumer.close();
        assertEquals(0, factory.alive());
    }

    @Test
    void aFactoryThatFailsYieldsNullAndIsReported() {
        RuntimeException failure = new RuntimeException("on purpose");
        Object wrongType = "a String";
        assertNull(consumer.get(register(new RecordingFactory(() -> {
            throw failure;
        }))));
        assertNull(consumer.get(register(new RecordingFactory(() -> null))));
        assertNull(consumer.get(register(new RecordingFactory(() -> wrongType))));
        assertEquals(
                List.of(
                        ServiceException.FACTORY_EXCEPTION,
                        ServiceException.FACTORY_ERROR,
                        ServiceException.FACTORY_ERROR),
                scope.publishedKinds());
        assertSame(failure, scope.published().get(0).getThrowable().getCause());
        assertSame(provider.bundle(), scope.published().get(0).getBundle());
        assertEquals(
                "The factory of service [java.lang.Runnable] {service.id=3} of bundle [1], called for bundle [2],"
                        + " returned a [java.lang.String], which is not a [java.lang.Runnable].",
                scope.published().get(2).getThrowable().getMessage());
    }

    @Test
    void aFactoryThatFailedIsAskedAgain() {
        AtomicInteger calls = new AtomicInteger();
        ServiceReference<?> reference =
                register(new RecordingFactory(() -> calls.incrementAndGet() == 1 ? null : runnable()));
        assertNull(consumer.get(reference));
        assertNotNull(consumer.get(reference));
    }

    @Test
    void aFactoryThatAsksForItsOwnProductIsRefused() {
        AtomicReference<Object> inner = new AtomicReference<>(service);
        ServiceReference<?> reference = register(new ServiceFactory<Object>() {
            @Override
            public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
                inner.set(consumer.get(registration.getReference()));
                return runnable();
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object object) {}
        });
        assertNotNull(consumer.get(reference));
        assertNull(inner.get());
        assertEquals(List.of(ServiceException.FACTORY_RECURSION), scope.publishedKinds());
    }

    @Test
    void twoThreadsOfABundleShareWhatTheFactoryMakes() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        RecordingFactory factory = new RecordingFactory(() -> {
            entered.countDown();
            await(proceed);
            return runnable();
        });
        ServiceReference<?> reference = register(factory);
        CompletableFuture<Object> one = CompletableFuture.supplyAsync(() -> consumer.get(reference));
        await(entered);
        FutureTask<Object> two = new FutureTask<>(() -> consumer.get(reference));
        Thread second = new Thread(two);
        second.start();
        awaitThatItWaitsOrEnds(second);
        proceed.countDown();
        assertSame(one.get(PATIENCE, TimeUnit.SECONDS), two.get(PATIENCE, TimeUnit.SECONDS));
        assertEquals(1, factory.made());
    }

    @Test
    void aBundleDoesNotWaitForTheFactoryCallOfAnother() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        ServiceReference<?> reference = register(new RecordingFactory(() -> {
            if (calls.incrementAndGet() == 1) {
                entered.countDown();
                await(proceed);
            }
            return runnable();
        }));
        CompletableFuture<Object> slow = CompletableFuture.supplyAsync(() -> consumer.get(reference));
        await(entered);
        assertNotNull(scope.join(3).get(reference));
        proceed.countDown();
        assertNotNull(slow.get(PATIENCE, TimeUnit.SECONDS));
    }

    @Test
    void whatAFactoryMakesTooLateIsGivenBack() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        RecordingFactory factory = new RecordingFactory(() -> {
            entered.countDown();
            await(proceed);
            return runnable();
        });
        ServiceRegistration<?> registration = provider.register(new String[] {RUNNABLE}, factory, null);
        ServiceReference<?> reference = registration.getReference();
        CompletableFuture<Object> got = CompletableFuture.supplyAsync(() -> consumer.get(reference));
        await(entered);
        registration.unregister();
        proceed.countDown();
        assertNull(got.get(PATIENCE, TimeUnit.SECONDS));
        assertEquals(1, factory.made());
        assertEquals(0, factory.alive());
    }

    private static void awaitThatItWaitsOrEnds(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
