/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.CarrelException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.lend.Lending;
import dev.carrel.api.lend.LentService;
import dev.carrel.api.lend.Loan;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lends services to the scopes of one container, and withdraws them.
 *
 * <p>A new offer is put on the list first and then shown to the scopes that have begun to look for services; a scope that
 * begins at the same time reads the list after it can be seen. So none misses an offer, and it takes no lock.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class LendingDesk implements Lending, AutoCloseable {

    private final Offers offers;
    private final Supplier<Stream<LentServices>> scopes;
    private volatile boolean closed;

    /**
     * Opens the desk.
     *
     * @param offers what is lent, which scopes read
     * @param scopes those that have begun to look for services
     */
    public LendingDesk(Offers offers, Supplier<Stream<LentServices>> scopes) {
        this.offers = offers;
        this.scopes = scopes;
    }

    @Override
    public Loan lend(LentService<?> service) {
        return lend(new Offer(
                service.name(),
                service.types().stream().<String>map(Class::getName).toList(),
                new EmbedderSource(service),
                service.properties()));
    }

    Loan lend(Offer offer) {
        requireOpen(offer);
        offers.add(offer);
        scopes.get().forEach(scope -> scope.offered(offer));
        return new StandingLoan(this, offer);
    }

    @Override
    public List<Loan> loans() {
        return offers.now().stream()
                .<Loan>map(offer -> new StandingLoan(this, offer))
                .toList();
    }

    void changed(Offer offer) {
        scopes.get().forEach(scope -> scope.changed(offer));
    }

    void withdraw(Offer offer) {
        offer.withdraw();
        if (offers.remove(offer)) {
            scopes.get().forEach(scope -> scope.withdrawn(offer));
            offer.end();
        }
    }

    /** Ends all loans; nothing is lent any more. */
    @Override
    public void close() {
        closed = true;
        offers.now().forEach(this::withdraw);
    }

    private void requireOpen(Offer offer) {
        if (closed) {
            throw new CarrelException(
                    ErrorCode.CONTAINER_CLOSED,
                    "The container was closed; open a new one to lend [" + offer.name() + "].");
        }
    }
}
