/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import java.util.Map;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;
import org.osgi.service.resolver.HostedCapability;

/**
 * A capability of a fragment, offered by the host that the fragment is attached to.
 *
 * @param host who offers it
 * @param declared as the fragment declares it
 */
record AttachedCapability(Resource host, Capability declared) implements HostedCapability {

    @Override
    public String getNamespace() {
        return declared.getNamespace();
    }

    @Override
    public Map<String, String> getDirectives() {
        return declared.getDirectives();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return declared.getAttributes();
    }

    @Override
    public Resource getResource() {
        return host;
    }

    @Override
    public Capability getDeclaredCapability() {
        return declared;
    }
}
