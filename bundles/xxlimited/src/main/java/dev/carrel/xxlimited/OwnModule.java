/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.xxlimited;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The way from a class of this module to what its module object registered. */
final class OwnModule {

    private OwnModule() {}

    /** A service of the module object that the class belongs to; empty when that one is not alive. */
    static <S> Optional<S> service(Class<?> type, Class<S> service) {
        return Optional.ofNullable(FrameworkUtil.getBundle(type))
                .map(Bundle::getBundleContext)
                .flatMap(context -> service(context, service));
    }

    private static <S> Optional<S> service(BundleContext context, Class<S> service) {
        ServiceReference<S> reference = context.getServiceReference(service);
        return reference == null ? Optional.empty() : Optional.ofNullable(context.getService(reference));
    }
}
