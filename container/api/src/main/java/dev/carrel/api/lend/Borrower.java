/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.lend;

import java.util.Map;
import java.util.Objects;

/**
 * The scope that a service is made for.
 *
 * @param scope the scope's name
 * @param properties what the scope was created with
 */
public record Borrower(String scope, Map<String, String> properties) {

    /** Copies what could change. */
    public Borrower {
        Objects.requireNonNull(scope, "scope");
        properties = Map.copyOf(properties);
    }
}
