/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.lending;

import dev.carrel.api.lend.Borrower;
import dev.carrel.api.lend.ScopeServiceFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A factory of the tests: each scope's instance supplies the scope's name. It remembers what it made and closed. */
final class PerScope implements ScopeServiceFactory<Supplier<String>> {

    private final List<String> made = new CopyOnWriteArrayList<>();
    private final List<String> closed = new CopyOnWriteArrayList<>();

    @Override
    public Supplier<String> create(Borrower borrower) {
        made.add(borrower.scope());
        return new Instance(this, borrower);
    }

    List<String> made() {
        return List.copyOf(made);
    }

    List<String> closed() {
        return List.copyOf(closed);
    }

    /** What one scope gets. */
    private record Instance(PerScope factory, Borrower borrower) implements Supplier<String>, AutoCloseable {

        @Override
        public String get() {
            return borrower.scope() + borrower.properties();
        }

        @Override
        public void close() {
            factory.closed.add(borrower.scope());
        }
    }
}
