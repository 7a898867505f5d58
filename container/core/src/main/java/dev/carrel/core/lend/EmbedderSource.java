/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.lend.Borrower;
import dev.carrel.api.lend.LentService;
import java.util.Optional;

/**
 * What an embedder lends: an object, or a factory.
 *
 * @param service as the embedder described it
 */
record EmbedderSource(LentService<?> service) implements Source {

    @Override
    public boolean isPerScope() {
        return service.object().isEmpty();
    }

    @Override
    public Maker makerFor(Offer offer, Optional<Borrower> borrower) {
        return borrower.isPresent()
                ? new FactoryMaker<>(service.factory().orElseThrow(), borrower.get(), offer.name())
                : new ReadyMaker(service);
    }

    @Override
    public Optional<Class<?>> classOf(String className) {
        return service.types().stream()
                .filter(type -> type.getName().equals(className))
                .findFirst();
    }
}
