/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;

/**
 * A call into code of a module, which may throw anything; the only place here that catches everything.
 *
 * @param code the call
 */
record ForeignCall(Runnable code) {

    /** Makes the call and returns what it threw, if it did. */
    @Nullable
    Throwable outcome() {
        try {
            code.run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** Makes the call and reports what it threw, if it did, as the fault of a bundle. */
    void report(RegistryHost host, Bundle culprit) {
        Throwable thrown = outcome();
        if (thrown != null) {
            host.publish(new FrameworkEvent(FrameworkEvent.ERROR, culprit, thrown));
        }
    }
}
