/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.testing;

import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A bundle that knows its id and its context, and nothing else. */
public final class StubBundle {

    private final long id;
    private final Bundle bundle;
    private final BundleContext context;

    public StubBundle(long id) {
        this.id = id;
        this.bundle = stub(Bundle.class);
        this.context = stub(BundleContext.class);
    }

    public BundleContext context() {
        return context;
    }

    public Bundle bundle() {
        return bundle;
    }

    private <T> T stub(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> switch (method.getName()) {
                    case "getBundle" -> bundle;
                    case "getBundleId" -> id;
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == args[0];
                    case "toString" -> type.getSimpleName() + " " + id;
                    default -> throw new UnsupportedOperationException(method.toString());
                }));
    }
}
