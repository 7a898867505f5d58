/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry of the host that keeps what modules give it: what no container can clean. */
public final class HostRegistry {

    private static final List<Object> KEPT = new CopyOnWriteArrayList<>();

    private HostRegistry() {}

    public static void keep(Object object) {
        KEPT.add(object);
    }

    public static void clear() {
        KEPT.clear();
    }
}
