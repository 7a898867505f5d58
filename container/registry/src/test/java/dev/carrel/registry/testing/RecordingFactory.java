/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** A service factory that remembers what it made and has not got back. */
public final class RecordingFactory implements ServiceFactory<Object> {

    private final Supplier<Object> maker;
    private final AtomicInteger made = new AtomicInteger();
    private final Set<Object> alive = ConcurrentHashMap.newKeySet();

    public RecordingFactory(Supplier<Object> maker) {
        this.maker = maker;
    }

    public int made() {
        return made.get();
    }

    public int alive() {
        return alive.size();
    }

    @Override
    public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
        Object object = maker.get();
        made.incrementAndGet();
        if (object != null) {
            alive.add(object);
        }
        return object;
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object object) {
        if (!alive.remove(object)) {
            throw new IllegalArgumentException("given back twice: " + object);
        }
    }

    /** The same for prototypes. */
    public static final class Prototype implements PrototypeServiceFactory<Object> {

        private final RecordingFactory factory;

        public Prototype(Supplier<Object> maker) {
            this.factory = new RecordingFactory(maker);
        }

        public int alive() {
            return factory.alive();
        }

        @Override
        public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
            return factory.getService(bundle, registration);
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object object) {
            factory.ungetService(bundle, registration, object);
        }
    }
}
