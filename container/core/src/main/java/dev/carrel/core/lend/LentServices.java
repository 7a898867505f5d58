/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import dev.carrel.api.CarrelException;
import dev.carrel.api.lend.Borrower;
import dev.carrel.api.lend.Borrowing;
import dev.carrel.registry.Participant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one scope has borrowed, as services of its system bundle.
 *
 * <p><b>Threads.</b> Safe for use by several threads. Its lock guards what is borrowed. It is held while the first offers
 * are registered, which nobody in the scope can listen to yet, and never while anything else is.
 */
public final class LentServices {

    private final Participant system;
    private final Client client;
    private final Offers offers;
    private @Nullable Map<Offer, BorrowedService> borrowed;
    private volatile boolean begun;
    private boolean over;

    /**
     * What a scope is and wants.
     *
     * @param borrower told to whoever makes an instance for it
     * @param borrowing what it lets in
     * @param onProblem told of instances that could not be closed
     */
    public record Client(Borrower borrower, Borrowing borrowing, Consumer<CarrelException> onProblem) {}

    /**
     * Prepares a scope; {@link #begin} comes next, when other threads can see this object.
     *
     * @param system registers what is lent
     * @param client the scope
     * @param offers of the container
     */
    public LentServices(Participant system, Client client, Offers offers) {
        this.system = system;
        this.client = client;
        this.offers = offers;
    }

    /** Registers what is lent now, once; whoever else calls it meanwhile waits until that is done. */
    public void begin() {
        if (!begun) {
            registerAll();
        }
    }

    private synchronized void registerAll() {
        if (!begun) {
            offers.now().forEach(this::offered);
            begun = true;
        }
    }

    /** Something is lent: lets it in, if the scope wants it and has not got it. */
    void offered(Offer offer) {
        if (!client.borrowing().admits(offer.terms().visible())) {
            return;
        }
        BorrowedService added = added(offer);
        if (added != null) {
            added.register(system);
            if (offer.isWithdrawn()) {
                withdrawn(offer);
            }
        }
    }

    private synchronized @Nullable BorrowedService added(Offer offer) {
        Map<Offer, BorrowedService> all = borrowed;
        if (over || (all != null && all.containsKey(offer))) {
            return null;
        }
        if (all == null) {
            all = new LinkedHashMap<>(4);
            borrowed = all;
        }
        BorrowedService added = new BorrowedService(offer, offer.instanceFor(client.borrower()));
        all.put(offer, added);
        return added;
    }

    /** The properties of an offer have changed. */
    void changed(Offer offer) {
        BorrowedService held = held(offer);
        if (held == null) {
            offered(offer);
        } else if (client.borrowing().admits(offer.terms().visible())) {
            held.change();
        } else {
            withdrawn(offer);
        }
    }

    private synchronized @Nullable BorrowedService held(Offer offer) {
        return borrowed == null ? null : borrowed.get(offer);
    }

    /** An offer is no longer for this scope: gives back what was borrowed. */
    void withdrawn(Offer offer) {
        BorrowedService held = taken(offer);
        if (held != null) {
            try {
                held.giveBack();
            } catch (CarrelException e) {
                client.onProblem().accept(e);
            }
        }
    }

    private synchronized @Nullable BorrowedService taken(Offer offer) {
        return borrowed == null ? null : borrowed.remove(offer);
    }

    /**
     * Gives everything back, the newest first: the scope is closed.
     *
     * @return what went wrong
     */
    public List<CarrelException> close() {
        List<CarrelException> problems = new ArrayList<>();
        List<BorrowedService> all = taken();
        for (int i = all.size() - 1; i >= 0; i--) {
            try {
                all.get(i).giveBack();
            } catch (CarrelException e) {
                problems.add(e);
            }
        }
        return problems;
    }

    private synchronized List<BorrowedService> taken() {
        over = true;
        List<BorrowedService> all = borrowed == null ? List.of() : List.copyOf(borrowed.values());
        borrowed = null;
        return all;
    }
}
