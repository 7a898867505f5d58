/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.lend;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A service that is lent, until it is closed.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ProviderType
public interface Loan extends AutoCloseable {

    /**
     * The name by which scopes let it in.
     *
     * @return not necessarily unique
     */
    String name();

    /**
     * What it is lent under.
     *
     * @return the names of at least one class
     */
    List<String> types();

    /**
     * The properties that modules see, save those that the framework of a scope sets.
     *
     * @return {@link LentService#LENT} and {@link LentService#NAME} among them
     */
    Map<String, Object> properties();

    /**
     * Changes its properties in all scopes. Scopes whose {@link Borrowing} it matches no longer lose it, those that it
     * matches now get it.
     *
     * @param properties in place of those that it had
     */
    void change(Map<String, ?> properties);

    /**
     * Withdraws the service from all scopes: it is unregistered in each, and then the instances of the scopes are closed.
     * Idempotent. What modules still hold in spite of OSGi's rules is theirs to misuse.
     */
    @Override
    void close();
}
