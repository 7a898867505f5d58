/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.lend;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes the instance of a lent service that one scope gets.
 *
 * <p>It is asked when a module of the scope gets the service for the first time, and no more often than once for each
 * scope, unless it throws: then the next module that gets the service makes it try again.
 *
 * <p><b>Threads.</b> Called on the threads of the modules, for several scopes at the same time, and never under a lock.
 *
 * @param <S> what it makes
 */
@ConsumerType
@FunctionalInterface
public interface ScopeServiceFactory<S> {

    /**
     * Makes the instance of one scope.
     *
     * @param borrower the scope
     * @return an object of all the types that the service is lent under
     * @throws Exception when there can be none; the module gets no service, the scope's framework listeners hear why
     */
    S create(Borrower borrower) throws Exception;

    /**
     * Takes the instance of a scope back, once: the scope was closed, or the service is lent no longer. No module has it
     * any more that keeps to the rules of OSGi.
     *
     * @param borrower the scope
     * @param instance what was made for it
     * @throws Exception when it cannot be ended cleanly; everything else goes on
     */
    default void close(Borrower borrower, S instance) throws Exception {
        if (instance instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
