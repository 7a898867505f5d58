/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.cache;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Makes the JDK forget the resource bundles that it has cached for the claimant's class loader. */
final class ResourceBundleSweep implements Sweep {

    private final HiddenField cache = HiddenField.of(JdkPackage.UTIL, "ResourceBundle", "cacheList");

    @Override
    public Kind kind() {
        return Kind.RESOURCE_BUNDLE_CACHE;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        int before = size();
        ResourceBundle.clearCache(claimant.loader());
        int gone = before - size();
        if (gone > 0) {
            ledger.cleaned(kind(), "left " + gone + " resource bundles in the JDK's cache; they were taken out.");
        }
    }

    private int size() {
        @Nullable Object known = cache.isOpen() ? cache.get() : null;
        return known instanceof Map<?, ?> map ? map.size() : 0;
    }
}
