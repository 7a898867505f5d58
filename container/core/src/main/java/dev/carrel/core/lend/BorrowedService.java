/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.registry.Participant;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * One offer in one scope.
 *
 * <p><b>Threads.</b> Safe for use by several threads: it may be given back or changed while it is being registered. Its
 * lock guards the two fields that change; nothing is called under it.
 */
final class BorrowedService {

    private final Offer offer;
    private final LentInstance instance;
    private @Nullable ServiceRegistration<?> registration;
    private boolean givenBack;

    BorrowedService(Offer offer, LentInstance instance) {
        this.offer = offer;
        this.instance = instance;
    }

    void register(Participant system) {
        Offer.Terms terms = offer.terms();
        ServiceRegistration<?> registered = system.registerPrepared(offer.classes(), instance, terms.prepared());
        if (isLate(registered)) {
            end(registered);
        } else if (!terms.equals(offer.terms())) {
            change();
        }
    }

    private synchronized boolean isLate(ServiceRegistration<?> registered) {
        if (!givenBack) {
            registration = registered;
        }
        return givenBack;
    }

    void change() {
        ServiceRegistration<?> registered = registration();
        if (registered != null) {
            registered.setProperties(FrameworkUtil.asDictionary(offer.terms().visible()));
        }
    }

    private synchronized @Nullable ServiceRegistration<?> registration() {
        return registration;
    }

    /** Unregisters it, and ends the instance if it is the scope's own. */
    void giveBack() {
        ServiceRegistration<?> registered = taken();
        if (registered != null) {
            end(registered);
        }
    }

    private synchronized @Nullable ServiceRegistration<?> taken() {
        ServiceRegistration<?> registered = registration;
        givenBack = true;
        registration = null;
        return registered;
    }

    private void end(ServiceRegistration<?> registered) {
        registered.unregister();
        offer.returned(instance);
    }
}
