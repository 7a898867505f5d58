/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.isolation;

import dev.carrel.testing.CarrelTest;
import dev.carrel.testing.Import;
import dev.carrel.testing.IsolationTest;
import java.util.function.UnaryOperator;

/** A test of isolation that must fail: the module caches in a map that the host exports. */
@CarrelTest(
        project = false,
        deploy = "target/planted/cache.jar",
        sharedPackages = "dev.carrel.integration.isolation.host")
class CacheCase {

    @IsolationTest(scopes = 2)
    void caches(@Import("cache") UnaryOperator<String> cache) {
        cache.apply(Thread.currentThread().getName());
    }
}
