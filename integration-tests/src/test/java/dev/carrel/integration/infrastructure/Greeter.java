/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.infrastructure;

import java.util.Map;
import java.util.function.Supplier;

/** A component of the tests: it says what it is configured to say. */
public final class Greeter implements Supplier<String> {

    /** An enum of the module. */
    public enum Mood {
        /** The only one. */
        GOOD
    }

    private volatile String greeting = "not activated";

    /** For the component runtime. */
    public Greeter() {}

    /**
     * Called by the component runtime.
     *
     * @param properties the configuration
     */
    void activate(Map<String, Object> properties) {
        greeting = String.valueOf(properties.get("greeting"));
    }

    /** Called by the component runtime. */
    void deactivate() {
        greeting = "deactivated";
    }

    @Override
    public String get() {
        return greeting;
    }
}
