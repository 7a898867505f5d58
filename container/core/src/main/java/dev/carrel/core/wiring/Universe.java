/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import dev.carrel.api.ImportPath;
import dev.carrel.core.definition.Catalog;
import dev.carrel.core.definition.Definition;
import dev.carrel.core.host.HostExports;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What resolutions draw on at one time: the deployed definitions and the host's exports, with the memory of what was
 * resolved over them. Replaced as a whole when either changes, and the memory with it.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class Universe {

    private static final int REMEMBERED_STEPS = 4096;

    private final Catalog catalog;
    private final HostExports host;
    private final ConcurrentMap<Question, WiringStep> memory = new ConcurrentHashMap<>();

    /**
     * Creates one without memory.
     *
     * @param catalog the deployed definitions
     * @param host what the host exports
     */
    public Universe(Catalog catalog, HostExports host) {
        this.catalog = catalog;
        this.host = host;
    }

    /**
     * The deployed definitions.
     *
     * @return the catalog
     */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * What the host exports.
     *
     * @return the snapshot
     */
    public HostExports host() {
        return host;
    }

    Optional<WiringStep> remembered(ImportPath path, ScopeWiring before, Definition wanted) {
        return Optional.ofNullable(memory.get(new Question(path, before, wanted)));
    }

    WiringStep remember(ImportPath path, ScopeWiring before, Definition wanted, WiringStep step) {
        if (memory.size() >= REMEMBERED_STEPS) {
            memory.clear();
        }
        WiringStep first = memory.putIfAbsent(new Question(path, before, wanted), step);
        return first == null ? step : first;
    }

    /** What was asked; scope wirings and definitions are compared by identity. */
    private record Question(ImportPath path, ScopeWiring before, Definition wanted) {}
}
