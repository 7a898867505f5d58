/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.lend;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lends services of the host to the scopes of one container.
 *
 * <p><b>Threads.</b> Safe for use by several threads. Listeners in the scopes are called on the thread that lends or
 * withdraws.
 */
@ProviderType
public interface Lending {

    /**
     * Lends a service: to the scopes that there are and to those that will be, as far as each lets it in.
     *
     * @param service what is lent
     * @return lent until it is closed, or the container is
     */
    Loan lend(LentService<?> service);

    /**
     * What is lent now, by the embedder and by bundles of the host framework.
     *
     * @return a snapshot, in the order in which it was lent
     */
    List<Loan> loans();
}
