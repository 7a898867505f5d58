/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.registry.Participant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** What one thread does as one bundle of one scope, and what it must see while seven others do the same. */
final class StressedBundle {

    private static final int MOST = 6;

    private final StressedScope scope;
    private final int number;
    private final List<ModelService> own = new ArrayList<>();
    private final Map<ModelService, Integer> uses = new HashMap<>();
    private final List<String> heard = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private Participant participant;

    StressedBundle(StressedScope scope, int number) throws Exception {
        this.scope = scope;
        this.number = number;
        start();
    }

    private void start() throws Exception {
        participant = scope.scope().join(number);
        ServiceListener listener = event ->
                heard.add(event.getType() + " " + event.getServiceReference().getProperty("service.id"));
        participant.addListener(listener, "(&(objectClass=java.lang.Object)(owner=" + number + ")(colour=red))");
    }

    void step(Random random) throws Exception {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> register();
            case 3, 4, 5 -> modify(random);
            case 6, 7 -> unregister(random);
            case 8 -> free(random);
            case 9, 10, 11 -> find();
            case 12, 13, 14, 15 -> get(random);
            default -> unget(random);
        }
        assertEquals(expected, heard, "events told to bundle " + number + " of its own services");
        expected.clear();
        heard.clear();
    }

    private void register() {
        if (own.size() < MOST) {
            ModelService service = new ModelService(number);
            service.registeredAs(
                    participant.register(new String[] {Object.class.getName()}, service, service.properties()));
            scope.add(service);
            own.add(service);
            expect(ServiceEvent.REGISTERED, service);
        }
    }

    private void modify(Random random) {
        if (!own.isEmpty()) {
            ModelService service = own.get(random.nextInt(own.size()));
            boolean wasRed = service.change(random.nextBoolean());
            if (service.isRed()) {
                expect(ServiceEvent.MODIFIED, service);
            } else if (wasRed) {
                expect(ServiceEvent.MODIFIED_ENDMATCH, service);
            }
        }
    }

    private void unregister(Random random) {
        if (!own.isEmpty()) {
            ModelService service = own.remove(random.nextInt(own.size()));
            if (service.isRed()) {
                expect(ServiceEvent.UNREGISTERING, service);
            }
            service.unregister();
        }
    }

    private void free(Random random) throws Exception {
        if (random.nextInt(10) == 0) {
            close();
            start();
        }
    }

    /** Ends the bundle; its services go, the newest first. */
    void close() {
        for (int i = own.size() - 1; i >= 0; i--) {
            own.get(i).ownerCloses();
            if (own.get(i).isRed()) {
                expect(ServiceEvent.UNREGISTERING, own.get(i));
            }
        }
        participant.close();
        assertEquals(expected, heard, "events told to bundle " + number + " while it stops");
        own.forEach(ModelService::ownerClosed);
        own.clear();
        uses.clear();
    }

    private void expect(int type, ModelService service) {
        expected.add(type + " " + service.reference().getProperty("service.id"));
    }

    private void find() throws Exception {
        Set<ServiceReference<?>> dead = scope.recent().stream()
                .filter(ModelService::isDead)
                .map(ModelService::reference)
                .collect(Collectors.toSet());
        List<ServiceReference<?>> found = participant.references(Object.class.getName(), null, false);
        assertEquals(found.size(), Set.copyOf(found).size(), "a service is found twice");
        for (ModelService service : own) {
            assertTrue(found.contains(service.reference()), "a registered service is not found");
        }
        found.forEach(each -> assertFalse(dead.contains(each), "a service is found after it was unregistered"));
    }

    private void get(Random random) {
        ModelService service = any(random);
        if (service == null) {
            return;
        }
        Object got = participant.get(service.reference());
        if (got != null) {
            uses.merge(service, 1, Integer::sum);
        } else {
            assertTrue(service.isDying(), "a registered service is refused");
        }
    }

    private void unget(Random random) {
        ModelService service = any(random);
        if (service == null) {
            return;
        }
        int count = uses.getOrDefault(service, 0);
        boolean given = participant.unget(service.reference());
        if (given) {
            assertTrue(count > 0, "given back what was not got");
            uses.put(service, count - 1);
        } else {
            assertTrue(count == 0 || service.isDying(), "a use is not counted");
            uses.remove(service);
        }
    }

    /** One of the newest services of the scope, whoever owns it; sometimes one that is gone. */
    private ModelService any(Random random) {
        List<ModelService> recent = scope.recent();
        return recent.isEmpty() ? null : recent.get(random.nextInt(recent.size()));
    }
}
