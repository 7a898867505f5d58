/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import dev.carrel.registry.foreign.ForeignCall;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gets and calls the hooks of a registry on behalf of the system bundle.
 *
 * @param registry where they are registered
 */
record Hooks(ServiceRegistry registry) {

    /** Calls all hooks of a type, the highest ranking first. */
    <T> void forEach(Class<T> type, Consumer<? super T> call) {
        ServiceList candidates = registry.services().candidates(type.getName());
        for (int i = 0; candidates != null && i < candidates.size(); i++) {
            Registration<?> registration = candidates.get(i);
            if (registration.isNamed(type.getName())) {
                call(type, registration, call);
            }
        }
    }

    /** Calls one hook; one that is of another class of the same name is passed over. */
    <T> void call(Class<T> type, Registration<?> registration, Consumer<? super T> call) {
        Use use = registry.system().useOf(registration);
        @Nullable Object hook = use == null ? null : use.get();
        if (use == null || hook == null) {
            return;
        }
        if (type.isInstance(hook)) {
            new ForeignCall(() -> call.accept(type.cast(hook)))
                    .report(registry::publish, registration.owner().bundle());
        }
        use.unget();
    }
}
