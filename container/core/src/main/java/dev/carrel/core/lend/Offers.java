/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.lend;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is lent in a container now.
 *
 * <p><b>Threads.</b> Safe for use by several threads; readers take no lock.
 */
public final class Offers {

    private volatile List<Offer> all = List.of();

    /** Begins without any. */
    public Offers() {}

    /** In the order in which they were lent. */
    List<Offer> now() {
        return all;
    }

    synchronized void add(Offer offer) {
        all = Stream.concat(all.stream(), Stream.of(offer)).toList();
    }

    /** Takes one off; false when it was off already. */
    synchronized boolean remove(Offer offer) {
        boolean present = all.contains(offer);
        all = all.stream().filter(each -> each != offer).toList();
        return present;
    }
}
