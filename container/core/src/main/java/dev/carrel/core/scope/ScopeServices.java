/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.core.framework.ModuleBundle;
import dev.carrel.core.framework.ScopeFramework;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The services of a scope's modules, for the embedder.
 *
 * <p><b>Threads.</b> Safe: all state is the registry's.
 */
final class ScopeServices {

    private final ScopeFramework framework;

    ScopeServices(ScopeFramework framework) {
        this.framework = framework;
    }

    <S> Optional<S> best(Class<S> type) {
        BundleContext context = framework.systemContext();
        ServiceReference<S> reference = context.getServiceReference(type);
        return reference == null ? Optional.empty() : Optional.ofNullable(instance(context, type, reference));
    }

    <S> Optional<S> of(ModuleBundle bundle, Class<S> type) {
        BundleContext context = framework.systemContext();
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        if (registered == null) {
            return Optional.empty();
        }
        S best = null;
        ServiceReference<?> bestReference = null;
        for (ServiceReference<?> reference : registered) {
            boolean better = bestReference == null || reference.compareTo(bestReference) > 0;
            S candidate = better && isOf(type, reference) ? instance(context, type, reference) : null;
            if (candidate != null) {
                best = candidate;
                bestReference = reference;
            }
        }
        return Optional.ofNullable(best);
    }

    <S, R> R call(Class<S> type, Function<? super S, ? extends R> work) {
        BundleContext context = framework.systemContext();
        ServiceReference<S> reference = context.getServiceReference(type);
        S service = reference == null ? null : instance(context, type, reference);
        if (reference == null || service == null || !(reference.getBundle() instanceof ModuleBundle owner)) {
            throw new CarrelException(
                    ErrorCode.SERVICE_MISSING,
                    "Scope [" + framework.name() + "] has no service [" + type.getName()
                            + "]; import a module that registers one.");
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(owner.classLoader());
        try {
            return work.apply(service);
        } finally {
            thread.setContextClassLoader(before);
            context.ungetService(reference);
        }
    }

    private static boolean isOf(Class<?> type, ServiceReference<?> reference) {
        return reference.getProperty("objectClass") instanceof String[] classes
                && java.util.List.of(classes).contains(type.getName());
    }

    private static <S> @Nullable S instance(BundleContext context, Class<S> type, ServiceReference<?> reference) {
        Object service = context.getService(reference);
        return type.isInstance(service) ? type.cast(service) : null;
    }
}
