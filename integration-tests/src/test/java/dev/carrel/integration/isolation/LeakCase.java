/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.carrel.api.ModuleObject;
import dev.carrel.api.ModuleState;
import dev.carrel.testing.CarrelTest;
import dev.carrel.testing.Import;
import dev.carrel.testing.IsolationTest;

/** A test of isolation that must fail: the module forgets a thread. */
@CarrelTest(project = false, deploy = "target/planted/leak.jar")
class LeakCase {

    @IsolationTest(scopes = 2)
    void lives(@Import("leak") ModuleObject module) {
        assertEquals(ModuleState.LIVE, module.state());
    }
}
