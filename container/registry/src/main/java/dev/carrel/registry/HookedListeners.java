/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.foreign.ShrinkableCollection;
import dev.carrel.registry.foreign.ShrinkableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * The listeners that an event concerns, as service event hooks see and reduce them.
 *
 * @param registry whose hooks are asked
 * @param concerned the listeners that would hear of the event
 */
record HookedListeners(ServiceRegistry registry, List<ServiceListenerEntry> concerned) {

    /** Asks the hooks. What the system bundle listens to is shown to them but cannot be taken away. */
    Set<ServiceListenerEntry> allowedBy(ServiceEvent event) {
        Map<BundleContext, Collection<ListenerInfo>> byContext = new LinkedHashMap<>();
        for (ServiceListenerEntry entry : concerned) {
            byContext
                    .computeIfAbsent(entry.getBundleContext(), context -> new ArrayList<>())
                    .add(entry);
        }
        byContext.replaceAll((context, infos) -> new ShrinkableCollection<>(infos));
        askForContexts(event, new ShrinkableCollection<>(byContext.keySet()));
        Map<BundleContext, Collection<ListenerInfo>> shrinkable = new ShrinkableMap<>(byContext);
        registry.forEachHook(EventListenerHook.class, hook -> hook.event(event, shrinkable));
        Set<ListenerInfo> left = new HashSet<>();
        byContext.values().forEach(left::addAll);
        Set<ServiceListenerEntry> allowed = new HashSet<>();
        for (ServiceListenerEntry entry : concerned) {
            if (left.contains(entry) || isOfSystem(entry)) {
                allowed.add(entry);
            }
        }
        return allowed;
    }

    @SuppressWarnings("deprecation")
    private void askForContexts(ServiceEvent event, Collection<BundleContext> contexts) {
        registry.forEachHook(org.osgi.framework.hooks.service.EventHook.class, hook -> hook.event(event, contexts));
    }

    private static boolean isOfSystem(ServiceListenerEntry entry) {
        return entry.participant().bundle().getBundleId() == 0;
    }
}
