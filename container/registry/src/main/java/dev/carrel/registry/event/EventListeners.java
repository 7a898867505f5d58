/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.event;

import dev.carrel.registry.ServiceRegistry;
import dev.carrel.registry.foreign.ForeignCall;
import dev.carrel.registry.foreign.ShrinkableCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.bundle.EventHook;

/**
 * The bundle and framework listeners of one scope, and the delivery of events to them.
 *
 * <p>Synchronous bundle listeners are called in the thread in which something happened. All others are called in the
 * order of the events on one thread of the scope's own, which is started when there is something to deliver and ends
 * when there is not. Who hears of an event is settled when it happens; who is removed before it arrives is not called.
 *
 * <p>Threads. Safe for use by many threads. No listener or hook is called under a lock.
 */
public final class EventListeners {

    private static final int ONLY_SYNCHRONOUS =
            BundleEvent.STARTING | BundleEvent.STOPPING | BundleEvent.LAZY_ACTIVATION;

    private final ServiceRegistry registry;
    private final ThreadFactory threads;
    private final EventListenerTable<BundleListener> bundleListeners = new EventListenerTable<>();
    private final EventListenerTable<FrameworkListener> frameworkListeners = new EventListenerTable<>();
    private @Nullable DeliveryLane lane;

    /**
     * Creates an empty table.
     *
     * @param registry whose hooks filter bundle events and whose host takes the failures of listeners
     * @param threads makes the delivery thread
     */
    public EventListeners(ServiceRegistry registry, ThreadFactory threads) {
        this.registry = registry;
        this.threads = threads;
    }

    /** Adds a bundle listener; does nothing when the context has added it before. */
    public void addBundleListener(BundleContext context, BundleListener listener) {
        bundleListeners.add(new EventListenerEntry<>(context, listener));
    }

    /** Removes a bundle listener; does nothing when the context has not added it. */
    public void removeBundleListener(BundleContext context, BundleListener listener) {
        bundleListeners.removeIf(entry -> entry.listener() == listener && entry.isOf(context));
    }

    /** Adds a framework listener; does nothing when the context has added it before. */
    public void addFrameworkListener(BundleContext context, FrameworkListener listener) {
        frameworkListeners.add(new EventListenerEntry<>(context, listener));
    }

    /** Removes a framework listener; does nothing when the context has not added it. */
    public void removeFrameworkListener(BundleContext context, FrameworkListener listener) {
        frameworkListeners.removeIf(entry -> entry.listener() == listener && entry.isOf(context));
    }

    /** Removes all listeners of a context: its bundle has stopped. */
    public void release(BundleContext context) {
        bundleListeners.removeIf(entry -> entry.isOf(context));
        frameworkListeners.removeIf(entry -> entry.isOf(context));
    }

    /**
     * Delivers a bundle event: hooks first, then synchronous listeners, then, later, the others.
     *
     * @param event what happened to a bundle
     */
    public void deliver(BundleEvent event) {
        List<EventListenerEntry<BundleListener>> concerned = new ArrayList<>();
        for (EventListenerEntry<BundleListener> entry : bundleListeners.entries()) {
            if (hears(entry.listener(), event)) {
                concerned.add(entry);
            }
        }
        if (registry.hasHooks()) {
            askHooks(event, concerned);
        }
        List<EventListenerEntry<BundleListener>> later = new ArrayList<>();
        for (EventListenerEntry<BundleListener> entry : concerned) {
            if (entry.listener() instanceof SynchronousBundleListener) {
                call(entry, event);
            } else {
                later.add(entry);
            }
        }
        if (!later.isEmpty()) {
            lane().add(() -> later.forEach(entry -> call(entry, event)));
        }
    }

    private static boolean hears(BundleListener listener, BundleEvent event) {
        return listener instanceof SynchronousBundleListener || (event.getType() & ONLY_SYNCHRONOUS) == 0;
    }

    /** Lets the hooks take contexts away; the system bundle hears of everything all the same. */
    private void askHooks(BundleEvent event, List<EventListenerEntry<BundleListener>> concerned) {
        Set<BundleContext> contexts = new LinkedHashSet<>();
        concerned.forEach(entry -> contexts.add(entry.context()));
        Collection<BundleContext> shrinkable = new ShrinkableCollection<>(contexts);
        registry.forEachHook(EventHook.class, hook -> hook.event(event, shrinkable));
        concerned.removeIf(entry -> entry.bundle().getBundleId() != 0 && !contexts.contains(entry.context()));
    }

    private void call(EventListenerEntry<BundleListener> entry, BundleEvent event) {
        if (!entry.isRemoved()) {
            new ForeignCall(() -> entry.listener().bundleChanged(event)).report(registry::publish, entry.bundle());
        }
    }

    /**
     * Delivers a framework event, later.
     *
     * @param event what happened
     */
    public void deliver(FrameworkEvent event) {
        List<EventListenerEntry<FrameworkListener>> concerned = frameworkListeners.entries();
        if (!concerned.isEmpty()) {
            lane().add(() -> concerned.forEach(entry -> call(entry, event)));
        }
    }

    /**
     * Delivers a framework event, later, to listeners that were given for this event only.
     *
     * @param event what happened
     * @param culprit whose fault it is when they fail
     * @param once the listeners
     */
    public void deliver(FrameworkEvent event, Bundle culprit, List<FrameworkListener> once) {
        if (!once.isEmpty()) {
            lane().add(() -> once.forEach(listener ->
                    new ForeignCall(() -> listener.frameworkEvent(event)).report(registry::publish, culprit)));
        }
    }

    /** A listener that fails at the news of an error is not news: it would be told of its own failure for ever. */
    private void call(EventListenerEntry<FrameworkListener> entry, FrameworkEvent event) {
        if (!entry.isRemoved()) {
            ForeignCall call = new ForeignCall(() -> entry.listener().frameworkEvent(event));
            if (event.getType() == FrameworkEvent.ERROR) {
                call.outcome();
            } else {
                call.report(registry::publish, entry.bundle());
            }
        }
    }

    private synchronized DeliveryLane lane() {
        DeliveryLane present = lane;
        if (present == null) {
            present = new DeliveryLane(threads);
            lane = present;
        }
        return present;
    }
}
