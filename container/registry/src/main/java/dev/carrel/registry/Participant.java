/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.ServiceProperties;
import dev.carrel.registry.description.ServiceScope;
import dev.carrel.registry.description.ServiceTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * What one bundle context does in a registry: the services it registered, those it uses, and its listeners.
 *
 * <p>{@link #close} settles all of it, as the specification asks of a bundle that stops. A closed participant refuses
 * everything with an {@code IllegalStateException}.
 *
 * <p>Threads. Safe for use by many threads. Its lock guards the three collections and is first in the lock order.
 */
public final class Participant implements AutoCloseable {

    /** How far the bundle is on its way out. */
    private enum State {
        OPEN,
        UNREGISTERING,
        CLOSED
    }

    private final ServiceRegistry registry;
    private final BundleContext context;
    private final Bundle bundle;
    private volatile State state = State.OPEN;
    private @Nullable Registration<?> newest;
    private volatile @Nullable UseTable uses;
    private @Nullable List<ServiceListenerEntry> listeners;

    Participant(ServiceRegistry registry, BundleContext context, Bundle bundle) {
        this.registry = registry;
        this.context = context;
        this.bundle = bundle;
    }

    /** The bundle that takes part. */
    public Bundle bundle() {
        return bundle;
    }

    /** The context through which it does. */
    public BundleContext context() {
        return context;
    }

    /**
     * Registers a service and tells the listeners.
     *
     * @param classes the names to register it under
     * @param service the service or a factory of it
     * @param properties its properties
     * @return the registration
     * @throws IllegalArgumentException if the service is not what the names say, or two property keys are the same
     */
    public ServiceRegistration<?> register(
            String[] classes, @Nullable Object service, @Nullable Dictionary<String, ?> properties) {
        return registerPrepared(classes.clone(), service, ServiceProperties.of(properties));
    }

    /**
     * Registers a service as {@link #register(String[], Object, Dictionary)} does, with names and properties that many
     * registries share.
     *
     * @param classes never changed from now on
     * @param service the service or a factory of it
     * @param properties its properties
     * @return the registration
     */
    public ServiceRegistration<?> registerPrepared(
            String[] classes, @Nullable Object service, @Nullable ServiceProperties properties) {
        Registration<?> added = new Registration<>(this, classes, checked(classes, service), properties);
        if (added.isHook()) {
            registry.host().aboutToLook();
        }
        synchronized (this) {
            if (state != State.OPEN) {
                throw stopped("register service " + added);
            }
            added.chainAfter(newest);
            newest = added;
            registry.services().add(added);
        }
        ServiceEvents events = new ServiceEvents(registry);
        events.introduceListenersTo(added);
        events.deliver(ServiceEvent.REGISTERED, added);
        return added;
    }

    private Object checked(String[] classes, @Nullable Object service) {
        if (classes.length == 0) {
            throw new IllegalArgumentException("Bundle [" + bundle.getBundleId()
                    + "] registers a service under no class name; name at least one.");
        }
        if (service == null) {
            throw new IllegalArgumentException("Bundle [" + bundle.getBundleId() + "] registers null under ["
                    + String.join(", ", classes) + "]; register an object.");
        }
        if (ServiceScope.of(service) == ServiceScope.SINGLETON) {
            String missing = ServiceTypes.missing(service, classes);
            if (missing != null) {
                throw new IllegalArgumentException("Bundle [" + bundle.getBundleId() + "] registers a ["
                        + service.getClass().getName() + "] under [" + missing
                        + "], which it is not; implement that type or register under another.");
            }
        }
        return service;
    }

    /**
     * Finds services.
     *
     * @param className a class that they are registered under; null for any
     * @param filter a filter that they match; null for none
     * @param all whether those count, too, whose classes this bundle takes from elsewhere
     * @return what was found, the best first
     * @throws InvalidSyntaxException if the filter cannot be parsed
     */
    public List<ServiceReference<?>> references(@Nullable String className, @Nullable String filter, boolean all)
            throws InvalidSyntaxException {
        checkOpen("find services");
        registry.host().aboutToLook();
        return new ServiceQuery(this, className, filter, all).find();
    }

    /**
     * Finds the best service of a class.
     *
     * @return null when there is none
     */
    public @Nullable ServiceReference<?> reference(String className) {
        checkOpen("find services");
        registry.host().aboutToLook();
        return ServiceQuery.best(this, className);
    }

    /**
     * Finds the best service of a type if its object is at hand: no hook is registered, and no factory is to be asked.
     *
     * @param type of the service; the object must be one
     * @return null when there is none, or when {@link #reference} has to tell
     */
    public @Nullable ServiceReference<?> ready(Class<?> type) {
        checkOpen("find services");
        registry.host().aboutToLook();
        Registration<?> found = ServiceQuery.ready(registry, type);
        return found == null ? null : found.reference();
    }

    /**
     * The object of a service, for a caller that holds the registering bundle by other means: no use is counted.
     *
     * @param reference from {@link #ready}
     * @return null when the service is gone
     */
    public @Nullable Object peek(ServiceReference<?> reference) {
        return own(reference).service();
    }

    /**
     * Gets a service and counts one use more.
     *
     * @return the service object of this bundle; null when the service is gone or its factory failed
     */
    public @Nullable Object get(ServiceReference<?> reference) {
        Use use = useOf(own(reference));
        return use == null ? null : use.get();
    }

    /**
     * Gives one use of a service back.
     *
     * @return false when this bundle has no use of it left
     */
    public boolean unget(ServiceReference<?> reference) {
        checkOpen("unget a service");
        Registration<?> registration = own(reference);
        UseTable table = uses;
        Use use = table == null ? null : table.find(registration);
        return use != null && use.unget();
    }

    /**
     * Access to service objects of one's own, where the service is a prototype.
     *
     * @param <S> the type of the service
     * @return null when the service is gone
     */
    public <S> @Nullable ServiceObjects<S> objects(ServiceReference<S> reference) {
        checkOpen("get service objects");
        Registration<?> registration = own(reference);
        return registration.isGone() ? null : new OwnServiceObjects<>(this, reference, registration);
    }

    /**
     * Adds a service listener, or gives one that was added before another filter.
     *
     * @param filter which services it hears of; null for all
     * @throws InvalidSyntaxException if the filter cannot be parsed
     */
    public void addListener(ServiceListener listener, @Nullable String filter) throws InvalidSyntaxException {
        ServiceListenerEntry added = ServiceListenerEntry.of(this, listener, filter);
        ServiceListenerEntry replaced;
        registry.host().aboutToLook();
        synchronized (this) {
            checkOpen("add a service listener");
            replaced = takeListener(listener);
            List<ServiceListenerEntry> own = listeners;
            if (own == null) {
                own = new ArrayList<>(1);
                listeners = own;
            }
            own.add(added);
            registry.listeners().replace(replaced, added);
        }
        ServiceEvents events = new ServiceEvents(registry);
        if (replaced != null) {
            events.listenersRemoved(List.of(replaced));
        }
        events.listenersAdded(List.of(added));
    }

    /** Removes a service listener; does nothing when it was not added. */
    public void removeListener(ServiceListener listener) {
        ServiceListenerEntry removed;
        synchronized (this) {
            checkOpen("remove a service listener");
            removed = takeListener(listener);
            if (removed != null) {
                registry.listeners().remove(List.of(removed));
            }
        }
        if (removed != null) {
            new ServiceEvents(registry).listenersRemoved(List.of(removed));
        }
    }

    private @Nullable ServiceListenerEntry takeListener(ServiceListener listener) {
        List<ServiceListenerEntry> own = listeners;
        if (own == null) {
            return null;
        }
        for (ServiceListenerEntry entry : own) {
            if (entry.listener() == listener) {
                own.remove(entry);
                entry.markRemoved();
                return entry;
            }
        }
        return null;
    }

    /** The services that this bundle registered, the newest last. */
    public synchronized List<ServiceReference<?>> registered() {
        List<ServiceReference<?>> found = new ArrayList<>();
        for (Registration<?> each = newest; each != null; each = each.older()) {
            found.add(each.reference());
        }
        Collections.reverse(found);
        return found;
    }

    /** The services that this bundle got and has not given back. */
    public List<ServiceReference<?>> inUse() {
        UseTable table = uses;
        List<ServiceReference<?>> found = new ArrayList<>();
        if (table != null) {
            for (Use use : table.all()) {
                if (use.isUsed()) {
                    found.add(use.registration().reference());
                }
            }
        }
        return found;
    }

    /**
     * Settles everything: unregisters the services, the newest first, gives back what is used, removes the listeners.
     * While services go, the bundle's own listeners still hear of it and may get and unget; nothing can be registered.
     * Closing again does nothing.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (state != State.OPEN) {
                return;
            }
            state = State.UNREGISTERING;
        }
        for (Registration<?> next = newestNow(); next != null; next = newestNow()) {
            next.tryUnregister();
            forget(next);
        }
        List<ServiceListenerEntry> heard;
        synchronized (this) {
            state = State.CLOSED;
            heard = listeners == null ? List.of() : listeners;
            listeners = null;
        }
        endUses();
        endListeners(heard);
    }

    private synchronized @Nullable Registration<?> newestNow() {
        return newest;
    }

    private void endUses() {
        UseTable table = uses;
        if (table != null) {
            for (Use use : table.all()) {
                // In this order: a registration forgets its factory when no use is linked that has not ended.
                use.end();
                use.registration().unlink(use);
            }
            uses = null;
        }
    }

    private void endListeners(List<ServiceListenerEntry> heard) {
        if (!heard.isEmpty()) {
            heard.forEach(ServiceListenerEntry::markRemoved);
            registry.listeners().remove(heard);
            new ServiceEvents(registry).listenersRemoved(heard);
        }
    }

    ServiceRegistry registry() {
        return registry;
    }

    /** Takes a registration off the chain, unless it is off already. */
    synchronized void forget(Registration<?> registration) {
        if (registration == newest || registration.isChained()) {
            newest = registration.unchainFrom(newest);
        }
    }

    synchronized void forget(Use use) {
        UseTable table = uses;
        if (table != null) {
            table.remove(use);
        }
    }

    /** This bundle's use of a service, begun if it has none; null when the service is gone. */
    @Nullable
    Use useOf(Registration<?> registration) {
        UseTable table = uses;
        Use present = table == null ? null : table.find(registration);
        if (present != null) {
            return present;
        }
        synchronized (this) {
            checkOpen("get a service");
            table = uses;
            if (table == null) {
                table = new UseTable();
                uses = table;
            }
            present = table.find(registration);
            if (present == null) {
                Use added = new Use(this, registration);
                if (!registration.link(added)) {
                    return null;
                }
                table.add(added);
                present = added;
            }
            return present;
        }
    }

    void checkOpen(String wish) {
        if (state == State.CLOSED) {
            throw stopped(wish);
        }
    }

    private IllegalStateException stopped(String wish) {
        return new IllegalStateException("Bundle [" + bundle.getBundleId() + "] is stopped or stopping and cannot "
                + wish + "; use the context of a bundle that is active.");
    }

    private Registration<?> own(ServiceReference<?> reference) {
        if (reference instanceof Reference<?> mine && mine.registration().owner().registry == registry) {
            return mine.registration();
        }
        throw new IllegalArgumentException("Bundle [" + bundle.getBundleId() + "] uses service reference [" + reference
                + "], which is not of its scope; find the service in the scope itself.");
    }
}
