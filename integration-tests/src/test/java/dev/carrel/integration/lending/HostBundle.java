/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import dev.carrel.api.lend.Borrower;
import dev.carrel.api.lend.ScopeServiceFactory;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** A bundle of the host framework that lends services in every way, and one in no way that there is. */
public final class HostBundle implements BundleActivator {

    /** For the framework. */
    public HostBundle() {}

    @Override
    public void start(BundleContext context) {
        Supplier<String> shared = () -> "for all";
        context.registerService(Supplier.class, shared, lent("shared", "shared"));
        ServiceRegistration<Supplier<?>> second = registered(context, () -> "changing", lent("changing", "shared"));
        context.registerService(Supplier.class.getName(), new Prototypes(), lent("prototype", "scope"));
        Dictionary<String, Object> factory = lent("factory", "scope");
        factory.put("dev.carrel.lend.types", Supplier.class.getName());
        context.registerService(ScopeServiceFactory.class, new Factory(), factory);
        context.registerService(Supplier.class, shared, lent("singleton per scope", "scope"));
        context.registerService(Supplier.class, shared, lent("nobody knows how", "somehow"));
        context.registerService(Supplier.class, shared, null);
        Callable<Object> change = () -> {
            second.setProperties(lent("changing", "shared"));
            return "changed";
        };
        context.registerService(Callable.class, change, null);
    }

    @SuppressWarnings("unchecked")
    private static ServiceRegistration<Supplier<?>> registered(
            BundleContext context, Supplier<?> service, Dictionary<String, Object> properties) {
        return (ServiceRegistration<Supplier<?>>)
                (ServiceRegistration<?>) context.registerService(Supplier.class, service, properties);
    }

    private static Dictionary<String, Object> lent(String name, String way) {
        return new Hashtable<>(Map.of("dev.carrel.lend", way, "dev.carrel.lent.name", name));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters.
    }

    /** An instance for each scope, which is not told. */
    private static final class Prototypes implements PrototypeServiceFactory<Supplier<?>> {

        @Override
        public Supplier<?> getService(Bundle bundle, ServiceRegistration<Supplier<?>> registration) {
            Object own = new Object();
            return () -> own;
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Supplier<?>> registration, Supplier<?> service) {
            System.setProperty("test.lending.ungot", "yes");
        }
    }

    /** An instance for each scope, which is told. */
    private static final class Factory implements ScopeServiceFactory<Supplier<?>> {

        @Override
        public Supplier<?> create(Borrower borrower) {
            return borrower::scope;
        }

        @Override
        public void close(Borrower borrower, Supplier<?> instance) {
            System.setProperty("test.lending.closed." + borrower.scope(), "yes");
        }
    }
}
