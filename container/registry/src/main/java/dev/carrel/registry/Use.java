/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.ServiceScope;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one participant has of one service: how often it got it, and the objects that a factory made for it.
 *
 * <p>It is kept when the count is back at zero, so that getting a service again costs nothing; it ends with the
 * participant or with the service.
 *
 * <p>Threads. Safe for use by many threads. A factory is called without a lock: the thread that calls it is noted, others
 * of the same bundle wait for it, and the same thread asking again is a recursion. The factory is noted under the lock
 * too, since an unregistered service forgets it once all uses have ended. The neighbours belong to the lock of
 * the registration.
 */
final class Use {

    private final Participant participant;
    private final Registration<?> registration;
    private int count;
    private boolean ended;
    private @Nullable Object made;
    private @Nullable Thread busy;
    private @Nullable IdentityHashMap<Object, Integer> prototypes;
    private @Nullable Use next;
    private @Nullable Use previous;

    Use(Participant participant, Registration<?> registration) {
        this.participant = participant;
        this.registration = registration;
    }

    Participant participant() {
        return participant;
    }

    Registration<?> registration() {
        return registration;
    }

    /** Whether the bundle has something of the service; also while the factory makes it or takes it back. */
    synchronized boolean isUsed() {
        return count > 0 || prototypes != null || busy != null;
    }

    /**
     * The service object of the bundle, counted once more.
     *
     * @return null when the service is gone, or its factory failed and that was reported
     */
    @Nullable
    Object get() {
        boolean recursion;
        synchronized (this) {
            awaitOtherThreads();
            if (ended) {
                return null;
            }
            Object present = registration.scope() == ServiceScope.SINGLETON ? registration.service() : made;
            if (present != null) {
                count++;
                return present;
            }
            recursion = busy != null;
            if (!recursion) {
                busy = Thread.currentThread();
            }
        }
        FactoryCalls factory = new FactoryCalls(registration, participant.bundle());
        return recursion ? factory.refuseRecursion() : keep(factory, factory.make());
    }

    /** The service object of the bundle, not counted again when it is in use already. */
    @Nullable
    Object hold() {
        synchronized (this) {
            if (!ended && count > 0) {
                return made == null ? registration.service() : made;
            }
        }
        return get();
    }

    private @Nullable Object keep(FactoryCalls factory, @Nullable Object object) {
        synchronized (this) {
            free();
            if (!ended && object != null) {
                made = object;
                count++;
                return object;
            }
        }
        if (object != null) {
            factory.release(object);
        }
        return null;
    }

    /**
     * Gives one count back, and with the last one what the factory made.
     *
     * @return false when there was nothing to give back
     */
    boolean unget() {
        Object unused;
        FactoryCalls factory;
        synchronized (this) {
            if (ended || count == 0) {
                return false;
            }
            count--;
            if (count > 0 || made == null) {
                return true;
            }
            unused = made;
            made = null;
            busy = Thread.currentThread();
            factory = new FactoryCalls(registration, participant.bundle());
        }
        factory.release(unused);
        free();
        return true;
    }

    /** A service object that is this caller's own, made by a prototype factory. */
    @Nullable
    Object getPrototype() {
        FactoryCalls factory = new FactoryCalls(registration, participant.bundle());
        Object object = factory.make();
        if (object == null) {
            return null;
        }
        synchronized (this) {
            if (!ended) {
                IdentityHashMap<Object, Integer> present = prototypes;
                if (present == null) {
                    present = new IdentityHashMap<>(2);
                    prototypes = present;
                }
                present.merge(object, 1, Integer::sum);
                return object;
            }
        }
        factory.release(object);
        return null;
    }

    /**
     * Gives a prototype back.
     *
     * @return false when it is not one of this bundle's
     */
    boolean ungetPrototype(Object object) {
        FactoryCalls factory;
        synchronized (this) {
            IdentityHashMap<Object, Integer> present = prototypes;
            if (present == null || !present.containsKey(object)) {
                return false;
            }
            if (present.merge(object, -1, Integer::sum) > 0) {
                return true;
            }
            present.remove(object);
            if (present.isEmpty()) {
                prototypes = null;
            }
            factory = new FactoryCalls(registration, participant.bundle());
        }
        factory.release(object);
        return true;
    }

    /** Whether this is the object that the bundle last got and has not given back. */
    synchronized boolean isCurrent(Object object) {
        return count > 0 && object == (made == null ? registration.service() : made);
    }

    /** Ends the use and gives everything back; what a factory makes meanwhile is given back by who asked for it. */
    void end() {
        FactoryCalls factory;
        List<Object> unused;
        boolean alone;
        synchronized (this) {
            if (ended) {
                return;
            }
            unused = takeAll();
            alone = busy == null;
            if (alone) {
                busy = Thread.currentThread();
            }
            factory = new FactoryCalls(registration, participant.bundle());
        }
        unused.forEach(factory::release);
        if (alone) {
            free();
        }
    }

    private List<Object> takeAll() {
        List<Object> unused = new ArrayList<>();
        if (made != null) {
            unused.add(made);
        }
        if (prototypes != null) {
            unused.addAll(prototypes.keySet());
        }
        ended = true;
        count = 0;
        made = null;
        prototypes = null;
        return unused;
    }

    private synchronized void free() {
        busy = null;
        notifyAll();
    }

    private void awaitOtherThreads() {
        boolean interrupted = false;
        while (busy != null && busy != Thread.currentThread()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Nullable
    Use next() {
        return next;
    }

    void linkBefore(@Nullable Use first) {
        next = first;
        if (first != null) {
            first.previous = this;
        }
    }

    /**
     * Leaves the chain.
     *
     * @return the first of what is left of the chain that began with the given use
     */
    @Nullable
    Use unlinkFrom(@Nullable Use first) {
        Use before = previous;
        Use after = next;
        if (before != null) {
            before.next = after;
        }
        if (after != null) {
            after.previous = before;
        }
        next = null;
        previous = null;
        return before == null && first == this ? after : first;
    }
}
