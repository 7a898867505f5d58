/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundles of one scope that the threads are about to activate because they define a class of theirs.
 *
 * <p>The definition of a class contains those of its superclasses. A bundle is activated when the outermost one has
 * ended, so that no activator runs while a class is half made; the bundle whose definition began last comes first.
 *
 * <p><b>Threads.</b> Safe: each thread has an entry of its own, which ends with the outermost definition.
 */
final class LazyActivations {

    private final Map<Thread, Pending> pending = new ConcurrentHashMap<>();

    /** What one thread will do when its outermost definition ends. */
    private static final class Pending {

        private final Set<ModuleBundle> bundles = new LinkedHashSet<>();
        private int depth;
    }

    void begin() {
        pending.computeIfAbsent(Thread.currentThread(), thread -> new Pending()).depth++;
    }

    void triggered(ModuleBundle bundle) {
        Pending mine = pending.get(Thread.currentThread());
        if (mine != null) {
            mine.bundles.add(bundle);
        }
    }

    /** Ends a definition, and with the outermost one activates the bundles. */
    void end() {
        Pending mine = pending.get(Thread.currentThread());
        if (mine != null && --mine.depth == 0) {
            pending.remove(Thread.currentThread());
            List<ModuleBundle> order = new ArrayList<>(mine.bundles);
            Collections.reverse(order);
            order.forEach(bundle -> bundle.framework().lifeCycle().activateLazily(bundle));
        }
    }
}
