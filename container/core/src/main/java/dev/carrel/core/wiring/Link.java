/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.wiring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;

/**
 * One requirement of a module wired to one capability, of another module or of the host.
 *
 * @param requirement what was asked
 * @param capability what meets it
 * @param requirer whose wire it is: for a fragment's requirement, the host that it is attached to
 * @param provider who offers it
 * @param target the provider's wiring, or null when the provider is the host framework
 */
public record Link(
        Requirement requirement,
        Capability capability,
        Resource requirer,
        Resource provider,
        @Nullable ModuleWiring target)
        implements Wire {

    /**
     * The module that provides.
     *
     * @return its wiring, or empty when the host provides
     */
    public Optional<ModuleWiring> module() {
        return Optional.ofNullable(target);
    }

    @Override
    public Capability getCapability() {
        return capability;
    }

    @Override
    public Requirement getRequirement() {
        return requirement;
    }

    @Override
    public Resource getProvider() {
        return provider;
    }

    @Override
    public Resource getRequirer() {
        return requirer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Link link
                && requirement == link.requirement
                && capability == link.capability
                && requirer == link.requirer
                && provider == link.provider;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(requirement) + System.identityHashCode(capability);
    }

    @Override
    public String toString() {
        return requirer + " -> " + provider + " for " + requirement;
    }
}
