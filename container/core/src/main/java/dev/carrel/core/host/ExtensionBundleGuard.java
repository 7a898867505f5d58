/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.host;

import java.util.Collection;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Keeps extension bundles from ever being resolved in the host framework, and lets any number of them share one
 * symbolic name and version.
 *
 * <p><b>Threads.</b> Safe: it has no state of its own.
 */
final class ExtensionBundleGuard implements ResolverHookFactory, ResolverHook, CollisionHook {

    private final Predicate<Bundle> isExtension;

    ExtensionBundleGuard(Predicate<Bundle> isExtension) {
        this.isExtension = isExtension;
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        candidates.removeIf(revision -> isExtension.test(revision.getBundle()));
    }

    @Override
    public void filterSingletonCollisions(
            BundleCapability singleton, Collection<BundleCapability> collisionCandidates) {
        if (isExtension.test(singleton.getRevision().getBundle())) {
            collisionCandidates.clear();
        }
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        candidates.removeIf(
                candidate -> isExtension.test(candidate.getRevision().getBundle()));
    }

    @Override
    public void filterCollisions(int operationType, Bundle target, Collection<Bundle> collisionCandidates) {
        collisionCandidates.removeIf(isExtension);
    }

    @Override
    public void end() {
        // Nothing was begun.
    }
}
