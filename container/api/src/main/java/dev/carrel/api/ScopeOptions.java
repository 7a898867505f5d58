/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.util.Map;
import java.util.Objects;

/**
 * How a scope is created.
 *
 * @param name unique among the living scopes of the container: letters, digits, {@code . _ - @ /}, at most 200 characters
 * @param importPath what the scope may import
 * @param properties what the scope's modules read through {@code BundleContext.getProperty}, before the host's own
 */
public record ScopeOptions(String name, ImportPath importPath, Map<String, String> properties) {

    /** Copies what could change. */
    public ScopeOptions {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(importPath, "importPath");
        properties = Map.copyOf(properties);
    }

    /**
     * A scope that may import everything.
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
        return new ScopeOptions(name, path, properties);
    }

    /**
     * Sets what the scope's modules read through {@code BundleContext.getProperty}.
     *
     * @param values the properties
     * @return changed options
     */
    public ScopeOptions withProperties(Map<String, String> values) {
        return new ScopeOptions(name, importPath, values);
    }
}
