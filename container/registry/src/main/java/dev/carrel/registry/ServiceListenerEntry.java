/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.FilterClass;
import dev.carrel.registry.description.PropertyView;
import dev.carrel.registry.foreign.ForeignCall;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.UnfilteredServiceListener;
import org.osgi.framework.hooks.service.ListenerHook;

/**
 * One addition of a service listener, until it is removed or added again.
 *
 * <p>Threads. Safe for use by many threads.
 */
final class ServiceListenerEntry implements ListenerHook.ListenerInfo {

    private final Participant participant;
    private final ServiceListener listener;
    private final @Nullable String text;
    private final @Nullable Filter filter;
    private final @Nullable String className;
    private volatile boolean removed;

    private ServiceListenerEntry(
            Participant participant, ServiceListener listener, @Nullable String text, @Nullable Filter filter) {
        this.participant = participant;
        this.listener = listener;
        this.text = text;
        this.filter = listener instanceof UnfilteredServiceListener ? null : filter;
        this.className = this.filter == null ? null : FilterClass.of(this.filter);
    }

    static ServiceListenerEntry of(Participant participant, ServiceListener listener, @Nullable String text)
            throws InvalidSyntaxException {
        Filter filter = text == null ? null : FrameworkUtil.createFilter(text);
        return new ServiceListenerEntry(participant, listener, text, filter);
    }

    /** The only class whose services it can hear of; null when its filter does not tell. */
    @Nullable
    String className() {
        return className;
    }

    Participant participant() {
        return participant;
    }

    ServiceListener listener() {
        return listener;
    }

    /** Whether a service concerns it as far as its filter goes. */
    boolean matches(PropertyView properties) {
        return filter == null || filter.matches(properties);
    }

    /** Whether it may hear of a service whose classes its bundle may take from elsewhere. */
    boolean mayUse(Registration<?> registration) {
        return listener instanceof AllServiceListener
                || registration.reference().isAssignableTo(participant.bundle());
    }

    /** Calls the listener, unless it was removed meanwhile. */
    void call(ServiceEvent event) {
        if (!removed) {
            new ForeignCall(() -> listener.serviceChanged(event))
                    .report(participant.registry()::publish, participant.bundle());
        }
    }

    void markRemoved() {
        removed = true;
    }

    @Override
    public BundleContext getBundleContext() {
        return participant.context();
    }

    @Override
    public @Nullable String getFilter() {
        return text;
    }

    @Override
    public boolean isRemoved() {
        return removed;
    }
}
