/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.description;

import org.osgi.framework.Constants;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceFactory;

/** For whom a service object is made. */
public enum ServiceScope {
    /** The registered object serves everybody. */
    SINGLETON(Constants.SCOPE_SINGLETON),
    /** A factory makes one for each bundle. */
    BUNDLE(Constants.SCOPE_BUNDLE),
    /** A factory makes as many as are asked for. */
    PROTOTYPE(Constants.SCOPE_PROTOTYPE);

    private final String property;

    ServiceScope(String property) {
        this.property = property;
    }

    /** The value of the property {@code service.scope}. */
    public String property() {
        return property;
    }

    /** The scope in which a registered object, or factory, serves. */
    public static ServiceScope of(Object service) {
        if (service instanceof PrototypeServiceFactory) {
            return PROTOTYPE;
        }
        return service instanceof ServiceFactory ? BUNDLE : SINGLETON;
    }
}
