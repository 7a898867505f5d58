/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleRevisions;

/**
 * The revisions of a bundle that are in use, the current one first.
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
            for (ModuleRevision revision : module.framework().table().revisions()) {
                if (revision.bundle() == bundle && revision != current) {
                    found.add(revision);
                }
            }
        }
        return found;
    }

    @Override
    public Bundle getBundle() {
        return bundle;
    }
}
