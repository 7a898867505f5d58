/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.foreign;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;

/**
 * A call into code of a module, which may throw anything; the only place here that catches everything.
 *
 * @param code the call
 */
public record ForeignCall(Runnable code) {

    /** Makes the call and returns what it threw, if it did. */
    public @Nullable Throwable outcome() {
        try {
            code.run();
            return null;
            // allow IllegalCatch because a module may throw anything, and its caller goes on
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** Makes the call and publishes what it threw, if it did, as the fault of a bundle. */
    public void report(Consumer<FrameworkEvent> publisher, Bundle culprit) {
        Throwable thrown = outcome();
        if (thrown != null) {
            publisher.accept(new FrameworkEvent(FrameworkEvent.ERROR, culprit, thrown));
        }
    }
}
