/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.lend.Loan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loan as whoever lends sees it.
 *
 * <p><b>Threads.</b> Safe: all state is the offer's.
 */
final class StandingLoan implements Loan {

    private final LendingDesk desk;
    private final Offer offer;

    StandingLoan(LendingDesk desk, Offer offer) {
        this.desk = desk;
        this.offer = offer;
    }

    @Override
    public String name() {
        return offer.name();
    }

    @Override
    public List<String> types() {
        return List.of(offer.classes());
    }

    @Override
    public Map<String, Object> properties() {
        return offer.terms().visible();
    }

    @Override
    public void change(Map<String, ?> properties) {
        offer.change(properties);
        desk.changed(offer);
    }

    @Override
    public void close() {
        desk.withdraw(offer);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StandingLoan loan && loan.offer == offer;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(offer);
    }

    @Override
    public String toString() {
        return "loan of " + offer;
    }
}
