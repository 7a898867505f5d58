/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import dev.carrel.api.lend.Borrowing;
import java.util.Map;
import java.util.Objects;

/**
 * How a scope is created.
 *
 * @param name unique among the living scopes of the container: letters, digits, {@code . _ - @ /}, at most 200 characters
 * @param importPath what the scope may import
 * @param properties what the scope's modules read through {@code BundleContext.getProperty}, before the host's own
 * @param borrowing which of the services that the host lends the scope lets in
 * @param persistent whether the scope comes back, with its modules in their order, when the container is opened again
 */
public record ScopeOptions(
        String name, ImportPath importPath, Map<String, String> properties, Borrowing borrowing, boolean persistent) {

    /** Copies what could change. */
    public ScopeOptions {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(importPath, "importPath");
        Objects.requireNonNull(borrowing, "borrowing");
        properties = Map.copyOf(properties);
    }

    /**
     * A scope that lets in whatever the host lends, and is gone when the container is closed.
     *
     * @param name the scope's name
     * @param importPath what the scope may import
     * @param properties what the scope's modules read through {@code BundleContext.getProperty}
     */
    public ScopeOptions(String name, ImportPath importPath, Map<String, String> properties) {
        this(name, importPath, properties, Borrowing.everything(), false);
    }

    /**
     * A scope that may import everything and lets in whatever the host lends.
     *
     * @param name the scope's name
     * @return the options
     */
    public static ScopeOptions named(String name) {
        return new ScopeOptions(name, ImportPath.everything(), Map.of());
    }

    /**
     * Sets what the scope may import.
     *
     * @param path the import path
     * @return changed options
     */
    public ScopeOptions withImportPath(ImportPath path) {
        return new ScopeOptions(name, path, properties, borrowing, persistent);
    }

    /**
     * Sets what the scope's modules read through {@code BundleContext.getProperty}.
     *
     * @param values the properties
     * @return changed options
     */
    public ScopeOptions withProperties(Map<String, String> values) {
        return new ScopeOptions(name, importPath, values, borrowing, persistent);
    }

    /**
     * Sets which of the services that the host lends the scope lets in.
     *
     * @param lent what to let in
     * @return changed options
     */
    public ScopeOptions withBorrowing(Borrowing lent) {
        return new ScopeOptions(name, importPath, properties, lent, persistent);
    }

    /**
     * Lets the scope come back when the container is opened again, until it is closed by somebody else than the container.
     *
     * @return changed options
     */
    public ScopeOptions keptAcrossRestarts() {
        return new ScopeOptions(name, importPath, properties, borrowing, true);
    }
}
