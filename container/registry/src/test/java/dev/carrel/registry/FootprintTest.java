/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.registry.event.EventListeners;
import dev.carrel.registry.testing.StubBundle;
import dev.carrel.registry.testing.StubScope;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What a registry costs: bytes, not time. */
class FootprintTest {

    private static final int MANY = 100_000;
    private static final int WARM = 20_000;
    private static final String[] RUNNABLE = {Runnable.class.getName()};

    private final StubScope scope = new StubScope();
    private final BundleContext context = new StubBundle(1).context();
    private final Runnable service = () -> {};

    @Test
    void anEmptyRegistryIsAFewWords() {
        assertAtMost(72, "an empty registry", () -> new ServiceRegistry(scope));
        assertAtMost(136, "an empty registry with its event listeners", () -> {
            return new EventListeners(new ServiceRegistry(scope), Thread::new);
        });
    }

    @Test
    void aRegistryWithOneServiceStaysBelowThreeHundredBytes() {
        assertAtMost(300, "a registry with one service", () -> {
            ServiceRegistry registry = new ServiceRegistry(scope);
            registry.join(context).register(RUNNABLE, service, null);
            return registry;
        });
    }

    @Test
    void gettingAServiceAgainAllocatesNothing() {
        Participant participant = scope.join(1);
        ServiceReference<?> reference =
                participant.register(RUNNABLE, service, null).getReference();
        long bytes = allocatedBy(() -> {
            participant.get(reference);
            participant.unget(reference);
        });
        assertEquals(0, bytes, "bytes allocated by get and unget");
    }

    @Test
    void findingByClassAllocatesAsMuchInALargeRegistryAsInASmallOne() {
        Participant participant = scope.join(1);
        participant.register(new String[] {Callable.class.getName()}, (Callable<Object>) () -> service, null);
        Runnable search = () -> assertNotNull(participant.reference(Callable.class.getName()));
        long small = allocatedBy(search);
        IntStream.range(0, 10_000).forEach(i -> participant.register(RUNNABLE, service, null));
        assertTrue(allocatedBy(search) <= small, "a search by class grows with services of other classes");
    }

    private static void assertAtMost(long limit, String what, Supplier<?> maker) {
        retainedBy(maker, WARM);
        long bytes = retainedBy(maker, MANY);
        assertTrue(bytes <= limit, () -> what + " takes " + bytes + " bytes, more than " + limit);
    }

    private static long retainedBy(Supplier<?> maker, int count) {
        long before = used();
        List<?> kept = IntStream.range(0, count).mapToObj(i -> maker.get()).toList();
        long after = used();
        assertEquals(count, kept.size());
        return (after - before) / count;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long allocatedBy(Runnable work) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM; i++) {
            work.run();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < WARM; i++) {
            work.run();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / WARM;
    }
}
