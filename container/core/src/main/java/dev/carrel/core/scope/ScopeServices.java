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
import dev.carrel.core.lease.Leases;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
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
        ServiceReference<S> reference = reference(context, type, null);
        ModuleBundle owner = ServiceChoice.owner(reference);
        if (owner != null && !owner.leases().isOpen()) {
            ServiceChoice.Candidate<S> other = new ServiceChoice<>(framework, type, null).after(owner, false);
            reference = other == null ? reference : other.reference();
        }
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

    /** Calls the best service of a type that a filter lets through, and holds its module object meanwhile. */
    <S, R> R call(Class<S> type, @Nullable Filter filter, Function<? super S, ? extends R> work) {
        ServiceReference<?> ready = filter == null ? framework.participant().ready(type) : null;
        if (ready != null && ready.getBundle() instanceof ModuleBundle owner) {
            try (Leases.Lease lease = owner.leases().take()) {
                Object service = lease == null ? null : framework.participant().peek(ready);
                if (type.isInstance(service)) {
                    return inside(owner, type.cast(service), work);
                }
            }
        }
        return callFound(type, filter, work);
    }

    private static <S, R> R inside(ModuleBundle owner, S service, Function<? super S, ? extends R> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(owner.contextLoader());
        try {
            return work.apply(service);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The same by the rules of the registry: hooks are asked, factories make a service, and uses are counted. */
    private <S, R> R callFound(Class<S> type, @Nullable Filter filter, Function<? super S, ? extends R> work) {
        BundleContext context = framework.systemContext();
        ServiceChoice<S> choice = null;
        ServiceReference<S> reference;
        ModuleBundle owner;
        // One that was unregistered while it was looked up has no owner any more: then another may have come.
        do {
            reference = reference(context, type, filter);
            owner = ServiceChoice.owner(reference);
            if (reference == null) {
                throw missing(type, filter);
            }
            if (owner == null && reference.getBundle() != null) {
                return callLent(context, type, reference, work);
            }
        } while (owner == null);
        while (true) {
            boolean held;
            try (Leases.Lease lease = owner.leases().take()) {
                S service = lease == null ? null : instance(context, type, reference);
                if (service != null) {
                    return counted(owner, context, reference, () -> work.apply(service));
                }
                held = lease != null;
            }
            choice = choice == null ? new ServiceChoice<>(framework, type, filter) : choice;
            ServiceChoice.Candidate<S> next = choice.after(owner, held);
            if (next == null) {
                throw freed(type, owner);
            }
            reference = next.reference();
            owner = next.owner();
        }
    }

    /** Calls a service of the system bundle, which outlives every module. */
    private <S, R> R callLent(
            BundleContext context,
            Class<S> type,
            ServiceReference<S> reference,
            Function<? super S, ? extends R> work) {
        S service = instance(context, type, reference);
        if (service == null) {
            throw missing(type, null);
        }
        try {
            return work.apply(service);
        } finally {
            context.ungetService(reference);
        }
    }

    private static <R> R counted(
            ModuleBundle owner, BundleContext context, ServiceReference<?> reference, Supplier<? extends R> work) {
        try {
            return inside(owner, work, Supplier::get);
        } finally {
            context.ungetService(reference);
        }
    }

    private static <S> @Nullable ServiceReference<S> reference(
            BundleContext context, Class<S> type, @Nullable Filter filter) {
        return filter == null
                ? context.getServiceReference(type)
                : ServiceChoice.all(context, type, filter).stream().findFirst().orElse(null);
    }

    private CarrelException missing(Class<?> type, @Nullable Filter filter) {
        return new CarrelException(
                ErrorCode.SERVICE_MISSING,
                "Scope [" + framework.name() + "] has no service [" + type.getName() + "]"
                        + (filter == null ? "" : " that matches " + filter)
                        + "; import a module that registers one.");
    }

    private CarrelException freed(Class<?> type, ModuleBundle owner) {
        return new CarrelException(
                ErrorCode.MODULE_FREED,
                owner.label() + " is being freed, and no other module of the scope has a service [" + type.getName()
                        + "]; import it again.");
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
