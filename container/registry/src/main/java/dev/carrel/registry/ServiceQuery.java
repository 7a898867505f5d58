/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.FilterClass;
import dev.carrel.registry.description.RankedList;
import dev.carrel.registry.description.ServiceScope;
import dev.carrel.registry.foreign.ShrinkableCollection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.FindHook;

/**
 * One search for services.
 *
 * <p>Threads. Confined to the search; it takes no lock.
 */
final class ServiceQuery {

    private final Participant requester;
    private final @Nullable String className;
    private final @Nullable String filterText;
    private final @Nullable Filter filter;
    private final boolean all;

    ServiceQuery(Participant requester, @Nullable String className, @Nullable String filterText, boolean all)
            throws InvalidSyntaxException {
        this(requester, className, filterText, filterText == null ? null : FrameworkUtil.createFilter(filterText), all);
    }

    private ServiceQuery(
            Participant requester,
            @Nullable String className,
            @Nullable String filterText,
            @Nullable Filter filter,
            boolean all) {
        this.requester = requester;
        this.className = className;
        this.filterText = filterText;
        this.filter = filter;
        this.all = all;
    }

    /** The best service of a class that the requester may use; null when there is none. */
    static @Nullable ServiceReference<?> best(Participant requester, String className) {
        ServiceQuery query = new ServiceQuery(requester, className, null, null, false);
        if (requester.registry().hasHooks()) {
            List<ServiceReference<?>> found = query.find();
            return found.isEmpty() ? null : found.get(0);
        }
        RankedList<Registration<?>> candidates = requester.registry().services().candidates(className);
        for (int i = 0; candidates != null && i < candidates.size(); i++) {
            if (query.accepts(candidates.get(i), className)) {
                return candidates.get(i).reference();
            }
        }
        return null;
    }

    /**
     * The best service of a type whose object is at hand; null when there is none, or when hooks or a factory have a say.
     * The caller brings the type itself, so that the object tells whether it is meant.
     */
    static @Nullable Registration<?> ready(ServiceRegistry registry, Class<?> type) {
        String name = type.getName();
        RankedList<Registration<?>> candidates =
                registry.hasHooks() ? null : registry.services().candidates(name);
        for (int i = 0; candidates != null && i < candidates.size(); i++) {
            Registration<?> candidate = candidates.get(i);
            if (candidate.isNamed(name)) {
                if (candidate.scope() != ServiceScope.SINGLETON) {
                    return null;
                }
                if (type.isInstance(candidate.service())) {
                    return candidate;
                }
            }
        }
        return null;
    }

    List<ServiceReference<?>> find() {
        ServiceRegistry registry = requester.registry();
        String name = className == null && filter != null ? FilterClass.of(filter) : className;
        RankedList<Registration<?>> candidates = registry.services().candidates(name);
        List<ServiceReference<?>> found = new ArrayList<>();
        for (int i = 0; candidates != null && i < candidates.size(); i++) {
            if (accepts(candidates.get(i), name)) {
                found.add(candidates.get(i).reference());
            }
        }
        if (registry.hasHooks()) {
            askHooks(registry, found);
        }
        return found;
    }

    private boolean accepts(Registration<?> registration, @Nullable String name) {
        return (name == null || registration.isNamed(name))
                && (filter == null || filter.matches(registration.view()))
                && (all || registration.reference().isAssignableTo(requester.bundle()));
    }

    /** Lets the hooks remove from what was found; the system bundle finds everything all the same. */
    private void askHooks(ServiceRegistry registry, List<ServiceReference<?>> found) {
        boolean system = requester.bundle().getBundleId() == 0;
        ShrinkableCollection<ServiceReference<?>> shown =
                new ShrinkableCollection<>(system ? new ArrayList<>(found) : found);
        registry.forEachHook(FindHook.class, hook -> hook.find(requester.context(), className, filterText, all, shown));
    }
}
