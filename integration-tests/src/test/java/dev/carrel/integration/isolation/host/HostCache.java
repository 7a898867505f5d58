/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.isolation.host;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a host should not export: state in statics, which every scope can reach. */
public final class HostCache {

    /** What one scope puts there, all see. */
    public static final Map<String, String> ENTRIES = new ConcurrentHashMap<>();

    private HostCache() {}
}
