/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.registry.event.EventListeners;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkEvent;

/**
 * The bundle events and framework events of one scope; nothing is kept, and nothing is made, as long as nobody listens.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class ScopeEvents {

    private final ScopeFramework scope;
    private volatile @Nullable EventListeners listeners;

    ScopeEvents(ScopeFramework scope) {
        this.scope = scope;
    }

    /** Who listens, begun when first asked for. */
    EventListeners listeners() {
        EventListeners begun = listeners;
        return begun == null ? begin() : begun;
    }

    private synchronized EventListeners begin() {
        EventListeners begun = listeners;
        if (begun == null) {
            begun = new EventListeners(scope.registry(), work -> scope.thread("events", work));
            listeners = begun;
        }
        return begun;
    }

    private boolean isHeard() {
        return listeners != null || scope.registry().hasHooks();
    }

    void fire(int type, Bundle bundle, Bundle origin) {
        if (isHeard()) {
            listeners().deliver(new BundleEvent(type, bundle, origin));
        }
    }

    void publish(FrameworkEvent event) {
        if (isHeard()) {
            listeners().deliver(event);
        }
    }

    /** Removes what a context listens with. */
    void release(ModuleContext context) {
        EventListeners begun = listeners;
        if (begun != null) {
            begun.release(context);
        }
    }
}
