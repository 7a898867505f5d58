/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.lend.LentService;
import java.util.Optional;

/**
 * Hands out the embedder's object, which stays the embedder's.
 *
 * @param service with an object
 */
record ReadyMaker(LentService<?> service) implements Maker {

    @Override
    public Object make() {
        return service.object().orElseThrow();
    }

    @Override
    public void end(Object made) {
        // It is the embedder's.
    }

    @Override
    public Optional<ClassLoader> loader() {
        return Optional.empty();
    }

    @Override
    public String label() {
        return "The lent service [" + service.name() + "]";
    }
}
