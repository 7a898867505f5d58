/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Which classes the rules are about: those of the modules under {@code container} and {@code bundles}, not the tests. */
public final class CarrelClasses implements ImportOption {

    /** For ArchUnit, which makes one by reflection. */
    public CarrelClasses() {}

    @Override
    public boolean includes(Location location) {
        return !location.contains("/test-classes/");
    }
}
