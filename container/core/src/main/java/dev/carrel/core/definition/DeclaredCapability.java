/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.definition;

import java.util.Map;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;

/**
 * A capability as a manifest declares it, or as the host offers it. Compared by identity, as the resolver does.
 *
 * <p><b>Threads.</b> Immutable.
 */
public final class DeclaredCapability implements Capability {

    private final Resource resource;
    private final String namespace;
    private final Map<String, String> directives;
    private final Map<String, Object> attributes;

    /**
     * Copies a capability to another resource.
     *
     * @param resource who offers it
     * @param original where namespace, directives and attributes come from
     */
    public DeclaredCapability(Resource resource, Capability original) {
        this.resource = resource;
        this.namespace = original.getNamespace();
        this.directives = Map.copyOf(original.getDirectives());
        this.attributes = Map.copyOf(original.getAttributes());
    }

    /**
     * Creates a capability without directives.
     *
     * @param resource who offers it
     * @param namespace of what
     * @param attributes what it is
     */
    public DeclaredCapability(Resource resource, String namespace, Map<String, Object> attributes) {
        this.resource = resource;
        this.namespace = namespace;
        this.directives = Map.of();
        this.attributes = Map.copyOf(attributes);
    }

    @Override
    public String getNamespace() {
        return namespace;
    }

    @Override
    public Map<String, String> getDirectives() {
        return directives;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public Resource getResource() {
        return resource;
    }

    @Override
    public String toString() {
        return namespace + attributes;
    }
}
