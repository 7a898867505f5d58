/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.registry.testing.StubBundle;
import dev.carrel.registry.testing.StubScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.bundle.EventHook;

/** In which thread and in which order bundle and framework events arrive. */
class EventListenersTest {

    private static final long PATIENCE = 30;

    private final StubScope scope = new StubScope();
    private final StubBundle bundle = new StubBundle(1);
    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final EventListeners listeners = new EventListeners(scope.registry(), task -> {
        Thread thread = new Thread(task, "delivery");
        threads.add(thread);
        return thread;
    });
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private BundleEvent event(int type) {
        return new BundleEvent(type, bundle.bundle());
    }

    private void awaitDelivery() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE));
            assertFalse(thread.isAlive(), "a delivery thread lives on though there is nothing to deliver");
        }
    }

    @Test
    void synchronousListenersAreCalledInTheCallersThreadAndNeedNoOther() {
        SynchronousBundleListener listener = event ->
                heard.add(event.getType() + " " + Thread.currentThread().getName());
        listeners.addBundleListener(bundle.context(), listener);
        listeners.deliver(event(BundleEvent.STARTING));
        assertEquals(List.of(BundleEvent.STARTING + " " + Thread.currentThread().getName()), heard);
        assertTrue(threads.isEmpty());
    }

    @Test
    void othersAreCalledInOrderOnAThreadThatEnds() throws Exception {
        BundleListener listener = event ->
                heard.add(event.getType() + " " + Thread.currentThread().getName());
        listeners.addBundleListener(bundle.context(), listener);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            int type = i % 2 == 0 ? BundleEvent.STARTED : BundleEvent.STOPPED;
            listeners.deliver(event(type));
            listeners.deliver(event(BundleEvent.STARTING));
            expected.add(type + " delivery");
        }
        awaitDelivery();
        assertEquals(expected, heard);
    }

    @Test
    void whoIsRemovedBeforeTheEventArrivesIsNotCalled() throws Exception {
        CountDownLatch removed = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        StubBundle other = new StubBundle(2);
        BundleListener slow = event -> {
            started.countDown();
            awaitLatch(removed);
        };
        BundleListener late = event -> heard.add("late");
        listeners.addBundleListener(bundle.context(), slow);
        listeners.addBundleListener(other.context(), late);
        listeners.deliver(event(BundleEvent.STARTED));
        awaitLatch(started);
        listeners.release(other.context());
        removed.countDown();
        awaitDelivery();
        assertEquals(List.of(), heard);
    }

    @Test
    void whoIsAddedAfterTheEventDoesNotHearOfIt() throws Exception {
        Semaphore gate = new Semaphore(0);
        BundleListener first = event -> gate.acquireUninterruptibly();
        listeners.addBundleListener(bundle.context(), first);
        listeners.deliver(event(BundleEvent.STARTED));
        BundleListener second = event -> heard.add("second");
        listeners.addBundleListener(bundle.context(), second);
        gate.release();
        awaitDelivery();
        assertEquals(List.of(), heard);
    }

    @Test
    void aListenerIsAddedOncePerContext() throws Exception {
        FrameworkListener listener = event -> heard.add("x");
        listeners.addFrameworkListener(bundle.context(), listener);
        listeners.addFrameworkListener(bundle.context(), listener);
        listeners.addFrameworkListener(new StubBundle(2).context(), listener);
        listeners.deliver(new FrameworkEvent(FrameworkEvent.INFO, bundle.bundle(), null));
        awaitDelivery();
        assertEquals(2, heard.size());
        listeners.removeFrameworkListener(bundle.context(), listener);
        listeners.deliver(new FrameworkEvent(FrameworkEvent.INFO, bundle.bundle(), null));
        awaitDelivery();
        assertEquals(3, heard.size());
    }

    @Test
    void aFailureIsReportedExceptOfWhoIsToldOfFailures() throws Exception {
        FrameworkListener listener = event -> {
            throw new IllegalStateException("on purpose");
        };
        listeners.addFrameworkListener(bundle.context(), listener);
        listeners.deliver(new FrameworkEvent(FrameworkEvent.ERROR, bundle.bundle(), null));
        awaitDelivery();
        assertEquals(0, scope.published().size());
        listeners.deliver(new FrameworkEvent(FrameworkEvent.INFO, bundle.bundle(), null));
        awaitDelivery();
        assertEquals(1, scope.published().size());
    }

    @Test
    void hooksTakeContextsAwayButNotTheSystemBundles() {
        SynchronousBundleListener plain = event -> heard.add("plain");
        SynchronousBundleListener system = event -> heard.add("system");
        listeners.addBundleListener(bundle.context(), plain);
        listeners.addBundleListener(scope.systemContext(), system);
        EventHook hook = (event, contexts) -> contexts.clear();
        scope.join(3).register(new String[] {EventHook.class.getName()}, hook, null);
        listeners.deliver(event(BundleEvent.STARTED));
        assertEquals(List.of("system"), heard);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
