/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/**
 * Gives bundles of one scope new wirings: stops those that run, unwires them, and starts them again. It touches this
 * scope alone, and works on a thread of its own that ends with it.
 *
 * @param framework the scope
 * @param bundles in order of installation, with all that use them
 */
record Refresh(ScopeFramework framework, List<ModuleBundle> bundles) {

    void begin(List<FrameworkListener> listeners) {
        framework.thread("refresh", () -> run(listeners)).start();
    }

    private void run(List<FrameworkListener> listeners) {
        List<ModuleBundle> running = new ArrayList<>();
        for (int i = bundles.size() - 1; i >= 0; i--) {
            ModuleBundle bundle = bundles.get(i);
            if (bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING) {
                running.add(0, bundle);
                attempt(bundle, () -> bundle.stop(Bundle.STOP_TRANSIENT));
            }
        }
        List<RevisionWiring> taken = new ArrayList<>();
        for (ModuleBundle bundle : bundles) {
            attempt(bundle, () -> framework.installer().unwire(bundle).ifPresent(taken::add));
        }
        taken.forEach(framework::dispose);
        framework.sweep();
        for (ModuleBundle bundle : running) {
            attempt(bundle, () -> bundle.start(Bundle.START_TRANSIENT));
        }
        FrameworkEvent event = new FrameworkEvent(FrameworkEvent.PACKAGES_REFRESHED, framework.systemBundle(), null);
        framework.publish(event);
        framework.events().listeners().deliver(event, framework.systemBundle(), listeners);
    }

    /** A step of the life of one bundle. */
    private interface Step {

        /** Takes it. */
        void take() throws BundleException;
    }

    private void attempt(ModuleBundle bundle, Step step) {
        try {
            step.take();
        } catch (BundleException | IllegalStateException e) {
            framework.publish(new FrameworkEvent(FrameworkEvent.ERROR, bundle, e));
        }
    }
}
