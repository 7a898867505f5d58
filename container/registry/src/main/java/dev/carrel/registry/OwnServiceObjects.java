/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.ServiceScope;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/**
 * The service objects that one participant gets of one service.
 *
 * <p>Threads. Safe for use by many threads.
 *
 * @param <S> the type of the service
 */
final class OwnServiceObjects<S> implements ServiceObjects<S> {

    private final Participant participant;
    private final ServiceReference<S> reference;
    private final Registration<?> registration;

    OwnServiceObjects(Participant participant, ServiceReference<S> reference, Registration<?> registration) {
        this.participant = participant;
        this.reference = reference;
        this.registration = registration;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable S getService() {
        participant.checkOpen("get a service object");
        Use use = participant.useOf(registration);
        if (use == null) {
            return null;
        }
        return (S) (isPrototype() ? use.getPrototype() : use.get());
    }

    @Override
    public void ungetService(S service) {
        participant.checkOpen("unget a service object");
        Use use = participant.useOf(registration);
        if (use == null) {
            return;
        }
        boolean own = isPrototype() ? use.ungetPrototype(service) : use.isCurrent(service) && use.unget();
        if (!own) {
            throw new IllegalArgumentException("Bundle [" + participant.bundle().getBundleId() + "] gives back ["
                    + service + "], which it did not get from service " + registration
                    + " or gave back before; give each service object back once.");
        }
    }

    @Override
    public ServiceReference<S> getServiceReference() {
        return reference;
    }

    private boolean isPrototype() {
        return registration.scope() == ServiceScope.PROTOTYPE;
    }
}
