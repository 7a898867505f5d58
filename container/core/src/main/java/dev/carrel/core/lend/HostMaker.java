/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.lend.Borrower;
import dev.carrel.api.lend.ScopeServiceFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Gets one object from a service of the host framework, and gives it back.
 *
 * @param source the service
 * @param name under which it is lent
 * @param borrower the scope; empty when the object is for all of them
 */
record HostMaker(HostSource source, String name, Optional<Borrower> borrower) implements Maker {

    @Override
    public Object make() throws Exception {
        return switch (source.kind()) {
            case SHARED -> present(source.host().getService(source.reference()));
            case PROTOTYPE -> present(prototypes().getService());
            case FACTORY -> factory().create(borrower.orElseThrow());
        };
    }

    @Override
    public void end(Object made) throws Exception {
        switch (source.kind()) {
            case SHARED -> source.host().ungetService(source.reference());
            case PROTOTYPE -> prototypes().ungetService(made);
            case FACTORY -> {
                try {
                    factory().close(borrower.orElseThrow(), made);
                } finally {
                    // Got twice: when it was made, and just now.
                    source.host().ungetService(source.reference());
                    source.host().ungetService(source.reference());
                }
            }
        }
    }

    private ServiceObjects<Object> prototypes() {
        return present(source.host().getServiceObjects(source.reference()));
    }

    @SuppressWarnings("unchecked")
    private ScopeServiceFactory<Object> factory() {
        Object service = present(source.host().getService(source.reference()));
        if (service instanceof ScopeServiceFactory<?> factory) {
            return (ScopeServiceFactory<Object>) factory;
        }
        source.host().ungetService(source.reference());
        throw new IllegalStateException("The service " + source.reference() + " is no "
                + ScopeServiceFactory.class.getName() + " of this container's: bundle ["
                + source.reference().getBundle() + "] has a copy of the interface; import its package instead.");
    }

    private <T> T present(@Nullable T got) {
        if (got == null) {
            throw new IllegalStateException("The service " + source.reference()
                    + " of the host framework is gone, or failed to make an object.");
        }
        return got;
    }

    @Override
    public Optional<ClassLoader> loader() {
        Bundle owner = source.reference().getBundle();
        BundleWiring wiring = owner == null ? null : owner.adapt(BundleWiring.class);
        return wiring == null ? Optional.empty() : Optional.ofNullable(wiring.getClassLoader());
    }

    @Override
    public String label() {
        return borrower.map(scope -> "Scope [" + scope.scope() + "]: the").orElse("The") + " lent service [" + name
                + "]";
    }
}
