/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.guides.spi;

/** What the embedder of the guides asks of its modules. */
@FunctionalInterface
public interface Greeter {

    /**
     * Greets.
     *
     * @param name whom
     * @return the words
     */
    String greet(String name);
}
