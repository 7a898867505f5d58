/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.lend.Borrower;
import dev.carrel.api.lend.LentService;
import dev.carrel.api.lend.ScopeServiceFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * What a bundle of the host framework lends: a service of its own.
 *
 * @param host gets the service, on behalf of the host framework's system bundle
 * @param reference to the service
 * @param kind how many objects it comes to, and who makes them
 * @param classes that it is lent under
 */
record HostSource(BundleContext host, ServiceReference<Object> reference, Kind kind, List<String> classes)
        implements Source {

    /** How many objects a service of the host framework comes to. */
    enum Kind {
        /** One for all scopes. */
        SHARED,
        /** One for each scope, which is not told for which. */
        PROTOTYPE,
        /** One for each scope, made by the service. */
        FACTORY
    }

    /**
     * Reads what the bundle asks for.
     *
     * @throws CarrelException with {@link ErrorCode#LENDING_REFUSED}
     */
    static HostSource of(BundleContext host, ServiceReference<Object> reference) {
        Kind kind = kind(reference);
        List<String> classes =
                texts(reference.getProperty(kind == Kind.FACTORY ? LentService.TYPES : Constants.OBJECTCLASS));
        if (classes.isEmpty()) {
            throw refused(
                    reference,
                    "it does not say under which types; name them in the service property [" + LentService.TYPES
                            + "].");
        }
        return new HostSource(host, reference, kind, classes);
    }

    private static Kind kind(ServiceReference<?> reference) {
        Object way = reference.getProperty(LentService.LEND);
        if (LentService.SHARED.equals(way)) {
            return Kind.SHARED;
        }
        if (!LentService.PER_SCOPE.equals(way)) {
            throw refused(
                    reference,
                    "the value [" + way + "] of [" + LentService.LEND + "] is neither [" + LentService.SHARED
                            + "] nor [" + LentService.PER_SCOPE + "]; set one of these.");
        }
        if (texts(reference.getProperty(Constants.OBJECTCLASS)).contains(ScopeServiceFactory.class.getName())) {
            return Kind.FACTORY;
        }
        if (Constants.SCOPE_PROTOTYPE.equals(reference.getProperty(Constants.SERVICE_SCOPE))) {
            return Kind.PROTOTYPE;
        }
        throw refused(
                reference,
                "it is neither a prototype nor a [" + ScopeServiceFactory.class.getName()
                        + "], so that there is one object for all scopes; register one of these, or set ["
                        + LentService.LEND + "=" + LentService.SHARED + "].");
    }

    private static CarrelException refused(ServiceReference<?> reference, String why) {
        return new CarrelException(
                ErrorCode.LENDING_REFUSED,
                "Host bundle [" + reference.getBundle() + "] asks to lend its service " + reference + " to scopes, but "
                        + why);
    }

    @Override
    public boolean isPerScope() {
        return kind != Kind.SHARED;
    }

    @Override
    public Maker makerFor(Offer offer, Optional<Borrower> borrower) {
        return new HostMaker(this, offer.name(), borrower);
    }

    @Override
    public Optional<Class<?>> classOf(String className) {
        Bundle owner = reference.getBundle();
        try {
            return owner == null ? Optional.empty() : Optional.of(owner.loadClass(className));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof String[] all) {
            return List.of(all);
        }
        if (value instanceof Collection<?> all) {
            return all.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
