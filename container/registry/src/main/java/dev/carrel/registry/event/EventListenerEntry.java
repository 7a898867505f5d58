/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.event;

import java.util.EventListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * One addition of a listener to bundle or framework events.
 *
 * <p>Threads. Safe for use by many threads.
 *
 * @param <L> the kind of listener
 */
final class EventListenerEntry<L extends EventListener> {

    private final BundleContext context;
    private final Bundle bundle;
    private final L listener;
    private volatile boolean removed;

    EventListenerEntry(BundleContext context, L listener) {
        this.context = context;
        this.bundle = context.getBundle();
        this.listener = listener;
    }

    BundleContext context() {
        return context;
    }

    Bundle bundle() {
        return bundle;
    }

    L listener() {
        return listener;
    }

    boolean isOf(BundleContext other) {
        return context.equals(other);
    }

    void markRemoved() {
        removed = true;
    }

    boolean isRemoved() {
        return removed;
    }
}
