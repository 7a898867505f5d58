/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.carrel.registry.testing.StubScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;

/** One scope of the stress test: what was really done in it, and what its listeners were told. */
final class StressedScope {

    private static final int RECENT = 16;

    private final StubScope scope = new StubScope();
    private final Map<ServiceReference<?>, AtomicInteger> told = new ConcurrentHashMap<>();
    private final Queue<ModelService> services = new ConcurrentLinkedQueue<>();
    private final AtomicReferenceArray<ModelService> newest = new AtomicReferenceArray<>(RECENT);
    private final AtomicInteger count = new AtomicInteger();

    StressedScope() throws Exception {
        scope.registry()
                .join(scope.systemContext())
                .addListener(
                        event -> told.computeIfAbsent(event.getServiceReference(), key -> new AtomicInteger())
                                .addAndGet(weight(event.getType())),
                        null);
    }

    /** One number for how often each kind of event was told. */
    private static int weight(int type) {
        return switch (type) {
            case ServiceEvent.REGISTERED -> 1;
            case ServiceEvent.UNREGISTERING -> 100;
            default -> 10_000;
        };
    }

    StubScope scope() {
        return scope;
    }

    void add(ModelService service) {
        services.add(service);
        newest.set(Math.floorMod(count.getAndIncrement(), RECENT), service);
    }

    /** Some of the services that were registered last, whether they are still there or not. */
    List<ModelService> recent() {
        return IntStream.range(0, RECENT)
                .mapToObj(newest::get)
                .filter(Objects::nonNull)
                .toList();
    }

    void checkThatAllIsSettled() throws Exception {
        assertEquals(
                0,
                scope.registry()
                        .join(scope.systemContext())
                        .references(null, null, true)
                        .size());
        for (ModelService service : services) {
            int expected = 1 + 100 + 10_000 * service.changes();
            assertEquals(expected, told.get(service.reference()).get(), "events told of " + service.reference());
            assertNull(service.reference().getUsingBundles(), "users left of " + service.reference());
            assertEquals(0, service.alive(), "objects not given back to the factory of " + service.reference());
        }
        assertEquals(services.size(), told.size(), "services of which something was told");
        assertEquals(0, scope.published().size(), () -> "failures: " + scope.published());
    }
}
