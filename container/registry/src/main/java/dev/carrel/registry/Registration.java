/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.PropertyView;
import dev.carrel.registry.description.RankedList;
import dev.carrel.registry.description.ServiceProperties;
import dev.carrel.registry.description.ServiceScope;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * One service that is, or was, registered.
 *
 * <p>Threads. Safe for use by many threads. The fields about its place belong to the service table's lock, the neighbours
 * to its owner's, state and uses to its own.
 *
 * @param <S> the type of the service
 */
final class Registration<S>
        implements ServiceRegistration<S>, RankedList.Ranked<Registration<?>>, PropertyView.Described {

    /** How far the service is on its way out. */
    private enum State {
        /** It can be found and got. */
        REGISTERED,
        /** It can be got by those who know it: they are being told that it goes. */
        UNREGISTERING,
        /** It is being given back by those who use it. */
        RELEASING,
        /** It is over. */
        UNREGISTERED
    }

    private static final String HOOK_PREFIX = "org.osgi.framework.hooks.";

    private final Participant owner;
    private final String[] classes;
    private final ServiceScope scope;
    private final Reference<S> reference = new Reference<>(this);
    private long id;
    private volatile int ranking;
    private volatile @Nullable ServiceProperties properties;
    private volatile @Nullable Object service;
    private volatile State state = State.REGISTERED;
    private @Nullable Use uses;
    private @Nullable Registration<?> older;
    private @Nullable Registration<?> newer;

    Registration(Participant owner, String[] classes, Object service, @Nullable ServiceProperties properties) {
        this.owner = owner;
        this.classes = classes;
        this.scope = ServiceScope.of(service);
        this.service = service;
        describe(properties, ServiceProperties.rankingOf(properties));
    }

    @Override
    public ServiceReference<S> getReference() {
        if (state == State.UNREGISTERED) {
            throw unregistered();
        }
        return reference;
    }

    @Override
    public void setProperties(@Nullable Dictionary<String, ?> given) {
        ServiceProperties after = ServiceProperties.of(given);
        ServiceRegistry registry = owner.registry();
        ServiceProperties before;
        synchronized (this) {
            if (state != State.REGISTERED) {
                throw unregistered();
            }
            before = registry.services().change(this, after);
        }
        new ServiceEvents(registry).modified(this, before);
    }

    @Override
    public void unregister() {
        if (!tryUnregister()) {
            throw unregistered();
        }
    }

    /**
     * Unregisters the service unless somebody else already does.
     *
     * @return whether this call did
     */
    boolean tryUnregister() {
        synchronized (this) {
            if (state != State.REGISTERED) {
                return false;
            }
            state = State.UNREGISTERING;
            owner.registry().services().remove(this);
        }
        owner.forget(this);
        new ServiceEvents(owner.registry()).deliver(ServiceEvent.UNREGISTERING, this);
        for (Use use : release()) {
            use.participant().forget(use);
            use.end();
        }
        retire();
        return true;
    }

    private synchronized List<Use> release() {
        state = State.RELEASING;
        return uses();
    }

    private synchronized void retire() {
        state = State.UNREGISTERED;
        uses = null;
        service = null;
    }

    /**
     * Takes note of a user.
     *
     * @return false when the service can no longer be got
     */
    synchronized boolean link(Use use) {
        if (isGone()) {
            return false;
        }
        use.linkBefore(uses);
        uses = use;
        return true;
    }

    synchronized void unlink(Use use) {
        if (state != State.UNREGISTERED) {
            uses = use.unlinkFrom(uses);
        }
    }

    /** Everybody who ever used the service and still may. */
    synchronized List<Use> uses() {
        List<Use> found = new ArrayList<>();
        for (Use use = uses; use != null; use = use.next()) {
            found.add(use);
        }
        return found;
    }

    Participant owner() {
        return owner;
    }

    Reference<S> reference() {
        return reference;
    }

    @Override
    public String[] classes() {
        return classes;
    }

    boolean isNamed(String className) {
        for (String name : classes) {
            if (name.equals(className)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the registry is to ask it what others may see. */
    boolean isHook() {
        for (String name : classes) {
            if (name.startsWith(HOOK_PREFIX)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ServiceScope scope() {
        return scope;
    }

    /** The registered service or its factory; null when it is unregistered. */
    @Nullable
    Object service() {
        return service;
    }

    /** Whether it can no longer be got, though some may still be giving it back. */
    boolean isGone() {
        return state == State.RELEASING || state == State.UNREGISTERED;
    }

    boolean isUnregistered() {
        return state == State.UNREGISTERED;
    }

    @Override
    public long id() {
        return id;
    }

    void number(long next) {
        id = next;
    }

    int ranking() {
        return ranking;
    }

    @Nullable
    ServiceProperties properties() {
        return properties;
    }

    @Override
    public long bundleId() {
        return owner.bundle().getBundleId();
    }

    /** The properties as they are now, with those that the framework sets. */
    PropertyView view() {
        return new PropertyView(this, properties);
    }

    void describe(@Nullable ServiceProperties after, int newRanking) {
        properties = after;
        ranking = newRanking;
    }

    @Override
    public boolean isBefore(Registration<?> other) {
        return ranking != other.ranking ? ranking > other.ranking : id < other.id;
    }

    /** Makes this the newest in its owner's chain. */
    void chainAfter(@Nullable Registration<?> newest) {
        older = newest;
        if (newest != null) {
            newest.newer = this;
        }
    }

    /**
     * Leaves its owner's chain.
     *
     * @param newest the newest of the chain
     * @return the newest of what is left
     */
    @Nullable
    Registration<?> unchainFrom(@Nullable Registration<?> newest) {
        Registration<?> before = older;
        Registration<?> after = newer;
        if (before != null) {
            before.newer = after;
        }
        if (after != null) {
            after.older = before;
        }
        older = null;
        newer = null;
        return after == null ? before : newest;
    }

    /** Whether it has neighbours in its owner's chain. */
    boolean isChained() {
        return older != null || newer != null;
    }

    @Nullable
    Registration<?> older() {
        return older;
    }

    private IllegalStateException unregistered() {
        return new IllegalStateException(
                "Service " + this + " of bundle [" + owner.bundle().getBundleId()
                        + "] is unregistered, so it can be neither referenced nor changed; register it again.");
    }

    @Override
    public String toString() {
        return "[" + String.join(", ", classes) + "] {service.id=" + id + "}";
    }
}
