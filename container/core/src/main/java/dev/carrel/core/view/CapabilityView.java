/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;

/**
 * A capability as the modules of one scope see it: with the revision of their scope.
 *
 * @param revision who offers it here
 * @param declared the capability of the definition, the same in all scopes
 */
public record CapabilityView(BundleRevision revision, Capability declared) implements BundleCapability {

    @Override
    public BundleRevision getRevision() {
        return revision;
    }

    @Override
    public BundleRevision getResource() {
        return revision;
    }

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
    public boolean equals(@Nullable Object other) {
        return other instanceof CapabilityView view && revision == view.revision && declared == view.declared;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(revision) + System.identityHashCode(declared);
    }
}
