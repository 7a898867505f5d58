/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.xxlimited;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.carrel.testing.CarrelTest;
import dev.carrel.testing.IsolationTest;
import org.junit.jupiter.api.Test;

/** The module in one scope, and in eight at once. */
@CarrelTest
class XxoTest {

    @Test
    void findsItsState(XxState state) {
        assertSame(state, new Xxo().state());
    }

    @IsolationTest(scopes = 8)
    void countsItsOwn(XxState state) {
        assertEquals(0, Xxo.made());
        new Xxo();
        assertEquals(1, state.made());
    }
}
