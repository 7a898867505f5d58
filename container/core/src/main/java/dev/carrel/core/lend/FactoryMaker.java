/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.lend.Borrower;
import dev.carrel.api.lend.ScopeServiceFactory;
import java.util.Optional;

/**
 * Has an embedder's factory make the object of one scope.
 *
 * @param factory of the embedder
 * @param borrower the scope
 * @param name under which it is lent
 * @param <S> what the factory makes
 */
record FactoryMaker<S>(ScopeServiceFactory<S> factory, Borrower borrower, String name) implements Maker {

    @Override
    public Object make() throws Exception {
        return factory.create(borrower);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void end(Object made) throws Exception {
        factory.close(borrower, (S) made);
    }

    @Override
    public Optional<ClassLoader> loader() {
        return Optional.ofNullable(factory.getClass().getClassLoader());
    }

    @Override
    public String label() {
        return "Scope [" + borrower.scope() + "]: the lent service [" + name + "]";
    }
}
