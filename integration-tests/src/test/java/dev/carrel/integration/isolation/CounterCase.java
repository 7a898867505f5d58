/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.isolation;

import dev.carrel.testing.CarrelTest;
import dev.carrel.testing.Import;
import dev.carrel.testing.IsolationTest;
import java.util.function.IntSupplier;

/** A test of isolation that must fail: the module counts in a static field of a shared class. */
@CarrelTest(project = false, deploy = "target/planted/counter.jar", sharedModules = "counter")
class CounterCase {

    @IsolationTest(scopes = 2)
    void counts(@Import("counter") IntSupplier next) {
        next.getAsInt();
    }
}
