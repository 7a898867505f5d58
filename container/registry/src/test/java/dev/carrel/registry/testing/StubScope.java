/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.testing;

import dev.carrel.registry.Participant;
import dev.carrel.registry.RegistryHost;
import dev.carrel.registry.ServiceRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceException;

/** A registry whose scope consists of stubs; it remembers which framework events were published. */
public final class StubScope implements RegistryHost {

    private final StubBundle system = new StubBundle(0);
    private final ServiceRegistry registry = new ServiceRegistry(this);
    private final ConcurrentLinkedQueue<FrameworkEvent> published = new ConcurrentLinkedQueue<>();
    private final List<String> strangers = new ArrayList<>();

    public ServiceRegistry registry() {
        return registry;
    }

    public Participant join(long bundleId) {
        return registry.join(new StubBundle(bundleId).context());
    }

    /** From now on, a class comes from different sources for different bundles. */
    public void estrange(String className) {
        strangers.add(className);
    }

    public List<FrameworkEvent> published() {
        return List.copyOf(published);
    }

    /** The kinds of the service exceptions that were published. */
    public List<Integer> publishedKinds() {
        return published.stream()
                .map(event -> ((ServiceException) event.getThrowable()).getType())
                .toList();
    }

    @Override
    public BundleContext systemContext() {
        return system.context();
    }

    @Override
    public boolean isAssignable(Bundle registrant, Bundle requester, String className, Object service) {
        return !strangers.contains(className);
    }

    @Override
    public void publish(FrameworkEvent event) {
        published.add(event);
    }
}
