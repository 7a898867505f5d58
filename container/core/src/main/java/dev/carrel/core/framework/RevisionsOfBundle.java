/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleRevisions;

/**
 * The revisions of a bundle that are in use, the newest first.
 *
 * @param bundle of a scope
 */
record RevisionsOfBundle(Bundle bundle) implements BundleRevisions {

    @Override
    public List<BundleRevision> getRevisions() {
        List<BundleRevision> found = new ArrayList<>();
        BundleRevision current = bundle.adapt(BundleRevision.class);
        if (current != null) {
            found.add(current);
        }
        if (bundle instanceof ModuleBundle module) {
            module.framework().table().revisions().stream()
                    .filter(revision -> revision.bundle() == bundle && revision != current)
                    .sorted(Comparator.comparingInt(ModuleRevision::number).reversed())
                    .forEach(found::add);
        }
        return found;
    }

    @Override
    public Bundle getBundle() {
        return bundle;
    }
}
