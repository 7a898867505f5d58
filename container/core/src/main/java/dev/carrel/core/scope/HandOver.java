/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.scope;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.rollout.StateHandOver;
import dev.carrel.core.framework.ModuleBundle;
import dev.carrel.core.framework.ScopeFramework;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;

/**
 * Hands state from old module objects to the new ones, where both offer it. Calls into the old ones have ended by then,
 * and new calls wait, so that nothing is lost; whoever offers nothing is never waited for.
 *
 * <p><b>Threads.</b> Confined to the thread of the succession.
 */
final class HandOver {

    private final ScopeFramework framework;
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Two module objects, and what each of them offers.
     *
     * @param from the old one
     * @param saves what it offers
     * @param to the new one
     * @param restores what it offers
     */
    private record Pair(ModuleBundle from, StateHandOver saves, ModuleBundle to, StateHandOver restores) {}

    HandOver(ScopeFramework framework) {
        this.framework = framework;
    }

    void add(ModuleBundle from, ModuleBundle to) {
        Optional<StateHandOver> saves = offered(from);
        Optional<StateHandOver> restores = offered(to);
        if (saves.isPresent() && restores.isPresent()) {
            pairs.add(new Pair(from, saves.get(), to, restores.get()));
        }
    }

    void run() {
        Duration limit = framework.limits().drain();
        for (Pair pair : pairs) {
            List<Thread> busy = pair.from().leases().quiet(limit);
            if (!busy.isEmpty()) {
                throw new CarrelException(
                        ErrorCode.HAND_OVER_FAILED,
                        pair.from().label() + " cannot hand its state over: " + busy.size()
                                + " calls into it have not ended within " + limit.toMillis() + " ms, on " + busy
                                + ". Try again, or make these calls shorter.");
            }
        }
        for (Pair pair : pairs) {
            @Nullable
            Object saved = call(
                    pair.from(), "save", () -> framework.handedOver(pair.saves().save()));
            call(pair.to(), "restore", () -> {
                pair.restores().restore(saved);
                return null;
            });
        }
    }

    private static @Nullable Object call(ModuleBundle bundle, String method, Callable<@Nullable Object> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(bundle.classLoader());
        try {
            return work.call();
            // allow IllegalCatch because the method is the module's own and may throw anything
        } catch (Throwable thrown) {
            throw new CarrelException(
                    ErrorCode.HAND_OVER_FAILED,
                    bundle.label() + ": the " + method + " method of its state hand-over threw " + thrown
                            + "; the scope keeps the module object that it had.",
                    thrown);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The activator itself, or a service that the module object has registered. */
    private Optional<StateHandOver> offered(ModuleBundle bundle) {
        Optional<StateHandOver> activator =
                bundle.activator().filter(StateHandOver.class::isInstance).map(StateHandOver.class::cast);
        return activator.or(() -> registered(bundle));
    }

    private Optional<StateHandOver> registered(ModuleBundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services == null ? Optional.empty() : new ScopeServices(framework).of(bundle, StateHandOver.class);
    }
}
