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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * The way to another service when the best one cannot be had: its module object is being freed, or another is to take its
 * place. The best of those whose module objects give leases is next; where there is none yet, the one that takes over is
 * waited for.
 *
 * <p><b>Threads.</b> Confined to the call that it serves.
 *
 * @param <S> the type of the service
 */
final class ServiceChoice<S> {

    private static final int LIMITS = 3;
    private static final int LOOKS = 3;

    private final ScopeFramework framework;
    private final Class<S> type;
    private final @Nullable Filter filter;
    private final List<ModuleBundle> useless = new ArrayList<>();

    /**
     * A service to try.
     *
     * @param <S> its type
     * @param reference the service
     * @param owner who registered it
     */
    record Candidate<S>(ServiceReference<S> reference, ModuleBundle owner) {}

    ServiceChoice(ScopeFramework framework, Class<S> type, @Nullable Filter filter) {
        this.framework = framework;
        this.type = type;
        this.filter = filter;
    }

    /**
     * The next to try.
     *
     * @param owner whose service could not be had
     * @param wasHeld whether it gave a lease all the same: then it is not tried again
     * @return the best of the others, or null when there is none
     */
    @Nullable
    Candidate<S> after(ModuleBundle owner, boolean wasHeld) {
        if (wasHeld) {
            useless.add(owner);
        }
        Duration patience = framework.limits().drain().multipliedBy(LIMITS);
        long begun = System.nanoTime();
        Candidate<S> next = null;
        int vain = 0;
        while (next == null && vain < LOOKS && System.nanoTime() - begun < patience.toNanos()) {
            List<ServiceReference<S>> all = all(framework.systemContext(), type, filter);
            next = open(all);
            // What was held a moment ago may be open by now: a single look that finds neither proves nothing.
            vain = next != null || await(all, patience) ? 0 : vain + 1;
        }
        return next;
    }

    private @Nullable Candidate<S> open(List<ServiceReference<S>> all) {
        for (ServiceReference<S> reference : all) {
            ModuleBundle owner = owner(reference);
            if (owner != null && owner.leases().isOpen() && !useless.contains(owner)) {
                return new Candidate<>(reference, owner);
            }
        }
        return null;
    }

    /** Waits for one that is to take over; false when there is none. */
    private boolean await(List<ServiceReference<S>> all, Duration patience) {
        for (ServiceReference<S> reference : all) {
            ModuleBundle owner = owner(reference);
            if (owner != null && owner.leases().isHeld()) {
                try {
                    owner.leases().awaitTakeOver(patience);
                    return true;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CarrelException(
                            ErrorCode.CREATE_INTERRUPTED,
                            owner.label() + " was about to take over when the thread that waited for its service ["
                                    + type.getName() + "] was interrupted; call again.",
                            e);
                }
            }
        }
        return false;
    }

    static @Nullable ModuleBundle owner(@Nullable ServiceReference<?> reference) {
        return reference != null && reference.getBundle() instanceof ModuleBundle bundle ? bundle : null;
    }

    /** All services of a type that a filter lets through, the best first. */
    static <S> List<ServiceReference<S>> all(BundleContext context, Class<S> type, @Nullable Filter filter) {
        try {
            return context.getServiceReferences(type, filter == null ? null : filter.toString()).stream()
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("A filter that was parsed does not parse again: " + filter, e);
        }
    }
}
