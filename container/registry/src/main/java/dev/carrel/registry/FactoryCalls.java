/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.description.ServiceScope;
import dev.carrel.registry.description.ServiceTypes;
import dev.carrel.registry.foreign.ForeignCall;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceException;
import org.osgi.framework.ServiceFactory;

/**
 * Calls the factory of a service for one bundle; what goes wrong becomes a framework event.
 *
 * <p>Threads. Confined to the call; the caller holds no lock.
 */
final class FactoryCalls {

    private final Registration<?> registration;
    private final @Nullable Object factory;
    private final Bundle user;

    /** Remembers the factory, which the registration forgets when it is unregistered. */
    FactoryCalls(Registration<?> registration, Bundle user) {
        this.registration = registration;
        this.factory = registration.service();
        this.user = user;
    }

    /**
     * Lets the factory make a service object.
     *
     * @return null when it failed, which is reported, or the service is gone
     */
    @Nullable
    Object make() {
        return factory == null ? null : checked(typed(factory));
    }

    private <S> @Nullable Object checked(ServiceFactory<S> typed) {
        Object[] result = new Object[1];
        Throwable thrown = new ForeignCall(() -> result[0] = typed.getService(user, typedRegistration())).outcome();
        if (thrown != null) {
            report(
                    ServiceException.FACTORY_EXCEPTION,
                    "threw " + thrown + " when it was asked for a service object",
                    thrown);
            return null;
        }
        Object object = result[0];
        if (object == null) {
            report(ServiceException.FACTORY_ERROR, "returned null instead of a service object", null);
            return null;
        }
        String missing = ServiceTypes.missing(object, registration.classes());
        if (missing != null) {
            report(
                    ServiceException.FACTORY_ERROR,
                    "returned a [" + object.getClass().getName() + "], which is not a [" + missing + "]",
                    null);
            return null;
        }
        return object;
    }

    /** Reports that the factory would be called again from within its own call. */
    @Nullable
    Object refuseRecursion() {
        report(
                ServiceException.FACTORY_RECURSION,
                "asked for the service object that it is making; let it make the object without the service",
                null);
        return null;
    }

    /** Gives an object back to the factory. */
    void release(Object object) {
        if (factory != null && registration.scope() != ServiceScope.SINGLETON) {
            release(typed(factory), object);
        }
    }

    @SuppressWarnings("unchecked")
    private <S> void release(ServiceFactory<S> typed, Object object) {
        Throwable thrown = new ForeignCall(() -> typed.ungetService(user, typedRegistration(), (S) object)).outcome();
        if (thrown != null) {
            report(
                    ServiceException.FACTORY_EXCEPTION,
                    "threw " + thrown + " when a service object was given back",
                    thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <S> ServiceFactory<S> typed(Object factory) {
        return (ServiceFactory<S>) factory;
    }

    @SuppressWarnings("unchecked")
    private <S> Registration<S> typedRegistration() {
        return (Registration<S>) registration;
    }

    private void report(int kind, String what, @Nullable Throwable cause) {
        Participant owner = registration.owner();
        String sentence = "The factory of service " + registration + " of bundle ["
                + owner.bundle().getBundleId() + "], called for bundle [" + user.getBundleId() + "], " + what + ".";
        owner.registry()
                .publish(new FrameworkEvent(
                        FrameworkEvent.ERROR, owner.bundle(), new ServiceException(sentence, kind, cause)));
    }
}
