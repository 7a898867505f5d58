/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.view;

import dev.carrel.core.definition.DeclaredRequirement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Requirement;

/**
 * A requirement as the modules of one scope see it: with the revision of their scope.
 *
 * @param revision who requires here
 * @param declared the requirement of the definition, the same in all scopes
 */
public record RequirementView(BundleRevision revision, Requirement declared) implements BundleRequirement {

    @Override
    public BundleRevision getRevision() {
        return revision;
    }

    @Override
    public BundleRevision getResource() {
        return revision;
    }

    @Override
    public boolean matches(BundleCapability capability) {
        return declared instanceof DeclaredRequirement requirement && requirement.matches(capability);
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
        return other instanceof RequirementView view && revision == view.revision && declared == view.declared;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(revision) + System.identityHashCode(declared);
    }
}
