/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.RankedList;
import dev.carrel.registry.foreign.ForeignCall;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;

/**
 * The service registry of one scope.
 *
 * <p>An empty registry is a few words: what it keeps is made when it is first needed.
 *
 * <p>Threads. Safe for use by many threads.
 */
public final class ServiceRegistry {

    private final RegistryHost host;
    private final ServiceTable services = new ServiceTable();
    private volatile @Nullable ListenerTable listeners;
    private volatile @Nullable Participant system;

    /**
     * Creates an empty registry.
     *
     * @param host the scope
     */
    public ServiceRegistry(RegistryHost host) {
        this.host = host;
    }

    /**
     * Lets a context take part. The caller keeps the participant as long as the context lives, one for each context, and
     * closes it when the bundle has stopped.
     *
     * @param context a valid bundle context of the scope
     * @return its part in this registry
     */
    public Participant join(BundleContext context) {
        return new Participant(this, context, context.getBundle());
    }

    /**
     * Calls every hook of a type, the highest ranking first. A hook that throws is reported and the next one is called.
     *
     * @param type the interface under which hooks are registered
     * @param call what to do with each
     * @param <T> the interface
     */
    public <T> void forEachHook(Class<T> type, Consumer<? super T> call) {
        RankedList<Registration<?>> candidates = services.hasHooks() ? services.candidates(type.getName()) : null;
        for (int i = 0; candidates != null && i < candidates.size(); i++) {
            if (candidates.get(i).isNamed(type.getName())) {
                callHook(type, candidates.get(i), call);
            }
        }
    }

    /**
     * Calls one hook, which the system bundle holds from its first call until it is unregistered. One that is of another
     * class of the same name is passed over.
     */
    <T> void callHook(Class<T> type, Registration<?> registration, Consumer<? super T> call) {
        Use use = system().useOf(registration);
        Object hook = use == null ? null : use.hold();
        if (type.isInstance(hook)) {
            Bundle culprit = registration.owner().bundle();
            new ForeignCall(() -> call.accept(type.cast(hook))).report(this::publish, culprit);
        }
    }

    /**
     * Whether any hook was ever registered; callers skip preparing a hook's arguments when none was.
     *
     * @return false when there surely is no hook
     */
    public boolean hasHooks() {
        return services.hasHooks();
    }

    /**
     * Passes an event to the host, for its framework listeners.
     *
     * @param event what happened
     */
    public void publish(FrameworkEvent event) {
        host.publish(event);
    }

    RegistryHost host() {
        return host;
    }

    ServiceTable services() {
        return services;
    }

    /** The listeners, or null as long as nobody has ever listened. */
    @Nullable
    ListenerTable listenersOrNull() {
        return listeners;
    }

    ListenerTable listeners() {
        ListenerTable present = listeners;
        if (present != null) {
            return present;
        }
        synchronized (services) {
            present = listeners;
            if (present == null) {
                present = new ListenerTable();
                listeners = present;
            }
            return present;
        }
    }

    /** The registry's own part, as which it gets hooks. */
    Participant system() {
        Participant present = system;
        if (present != null) {
            return present;
        }
        Participant joined = join(host.systemContext());
        synchronized (services) {
            present = system;
            if (present == null) {
                present = joined;
                system = present;
            }
            return present;
        }
    }
}
