/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.PropertyView;
import dev.carrel.registry.description.ServiceProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.hooks.service.ListenerHook;

/**
 * Tells listeners and hooks what happened to a service, in the thread in which it happened.
 *
 * @param registry where it happened
 */
record ServiceEvents(ServiceRegistry registry) {

    /** Tells that a service was registered or goes. */
    void deliver(int type, Registration<?> registration) {
        PropertyView properties = registration.view();
        List<ServiceListenerEntry> concerned = new ArrayList<>();
        forEachConcerned(registration, entry -> {
            if (entry.matches(properties)) {
                concerned.add(entry);
            }
        });
        if (concerned.isEmpty() && !registry.hasHooks()) {
            return;
        }
        ServiceEvent event = new ServiceEvent(type, registration.reference());
        Set<ServiceListenerEntry> allowed = allowed(event, concerned);
        concerned.forEach(entry -> callIf(allowed, entry, event));
    }

    /** Tells that the properties of a service changed, and those whom it no longer concerns that it did. */
    void modified(Registration<?> registration, @Nullable ServiceProperties before) {
        PropertyView old = new PropertyView(registration, before);
        PropertyView now = registration.view();
        List<ServiceListenerEntry> concerned = new ArrayList<>();
        Set<ServiceListenerEntry> ending = new HashSet<>();
        forEachConcerned(registration, entry -> {
            if (entry.matches(now)) {
                concerned.add(entry);
            } else if (entry.matches(old)) {
                concerned.add(entry);
                ending.add(entry);
            }
        });
        if (concerned.isEmpty() && !registry.hasHooks()) {
            return;
        }
        ServiceEvent event = new ServiceEvent(ServiceEvent.MODIFIED, registration.reference());
        ServiceEvent end = new ServiceEvent(ServiceEvent.MODIFIED_ENDMATCH, registration.reference());
        Set<ServiceListenerEntry> allowed = allowed(event, concerned);
        concerned.forEach(entry -> callIf(allowed, entry, ending.contains(entry) ? end : event));
    }

    private void forEachConcerned(Registration<?> registration, Consumer<ServiceListenerEntry> visitor) {
        ListenerTable listeners = registry.listenersOrNull();
        if (listeners != null) {
            listeners.forEachConcerned(registration.classes(), entry -> {
                if (entry.mayUse(registration)) {
                    visitor.accept(entry);
                }
            });
        }
    }

    /** Those whom the hooks let hear; null when there are no hooks and everybody may. */
    private @Nullable Set<ServiceListenerEntry> allowed(ServiceEvent event, List<ServiceListenerEntry> concerned) {
        return registry.hasHooks() ? new HookedListeners(registry, concerned).allowedBy(event) : null;
    }

    private static void callIf(
            @Nullable Set<ServiceListenerEntry> allowed, ServiceListenerEntry entry, ServiceEvent event) {
        if (allowed == null || allowed.contains(entry)) {
            entry.call(event);
        }
    }

    /** Tells a new listener hook of all listeners; does nothing for other services. */
    void introduceListenersTo(Registration<?> added) {
        if (added.isNamed(ListenerHook.class.getName())) {
            ListenerTable listeners = registry.listenersOrNull();
            Collection<ListenerHook.ListenerInfo> all = listeners == null ? List.of() : infos(listeners.all());
            registry.callHook(ListenerHook.class, added, hook -> hook.added(all));
        }
    }

    /** Tells the listener hooks of new listeners. */
    void listenersAdded(List<ServiceListenerEntry> added) {
        registry.forEachHook(ListenerHook.class, hook -> hook.added(infos(added)));
    }

    /** Tells the listener hooks of listeners that are gone. */
    void listenersRemoved(List<ServiceListenerEntry> removed) {
        registry.forEachHook(ListenerHook.class, hook -> hook.removed(infos(removed)));
    }

    private static Collection<ListenerHook.ListenerInfo> infos(Collection<ServiceListenerEntry> entries) {
        return Collections.unmodifiableCollection(new ArrayList<>(entries));
    }
}
