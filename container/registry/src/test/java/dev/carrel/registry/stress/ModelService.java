/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.stress;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** A service of the stress test and what its owner did with it; also its own factory. */
final class ModelService implements ServiceFactory<Object>, Runnable {

    private final Map<Bundle, Object> madeFor = new ConcurrentHashMap<>();
    private final int owner;
    private volatile ServiceRegistration<?> registration;
    private volatile ServiceReference<?> reference;
    private volatile boolean dying;
    private volatile boolean dead;
    private volatile int changes;
    private volatile boolean red = true;

    ModelService(int owner) {
        this.owner = owner;
    }

    void registeredAs(ServiceRegistration<?> registered) {
        reference = registered.getReference();
        registration = registered;
    }

    Dictionary<String, Object> properties() {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("owner", owner);
        properties.put("colour", red ? "red" : "blue");
        properties.put("service.ranking", changes % 3);
        return properties;
    }

    /** Changes colour or not, and always the ranking; returns whether it was red. */
    boolean change(boolean repaint) {
        boolean before = red;
        red ^= repaint;
        changes++;
        registration.setProperties(properties());
        return before;
    }

    void unregister() {
        dying = true;
        registration.unregister();
        dead = true;
    }

    void ownerCloses() {
        dying = true;
    }

    void ownerClosed() {
        dead = true;
    }

    boolean isDying() {
        return dying;
    }

    boolean isDead() {
        return dead;
    }

    boolean isRed() {
        return red;
    }

    int changes() {
        return changes;
    }

    ServiceReference<?> reference() {
        return reference;
    }

    int alive() {
        return madeFor.size();
    }

    @Override
    public void run() {}

    @Override
    public Object getService(Bundle bundle, ServiceRegistration<Object> registered) {
        Object made = new Object();
        if (madeFor.putIfAbsent(bundle, made) != null) {
            throw new IllegalStateException("made twice for " + bundle);
        }
        return made;
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Object> registered, Object made) {
        if (!madeFor.remove(bundle, made)) {
            throw new IllegalStateException("not made, or given back twice, for " + bundle);
        }
    }
}
