/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.platform;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Removes the drivers that a predicate picks and {@code DriverManager} shows to this class's loader. Runs in a loader of
 * its own below the claimant's, so it uses nothing but the JDK.
 *
 * <p>The price, which reading the list directly does not have: {@code DriverManager} looks up the class name of every
 * registered driver in the claimant's loader to decide what to show. A driver that the claimant has as well, but did
 * not use, is thereby initialised and registers itself; so the search goes on until it finds none.
 */
public final class DriverRemover implements Function<Predicate<Driver>, List<String>> {

    /** Made by reflection. */
    public DriverRemover() {
        // nothing to keep
    }

    @Override
    public List<String> apply(Predicate<Driver> picked) {
        List<String> removed = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Driver driver : Collections.list(DriverManager.getDrivers())) {
                if (picked.test(driver)) {
                    more = true;
                    removed.add(driver.getClass().getName());
                    deregister(driver);
                }
            }
        }
        return removed;
    }

    private static void deregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException e) {
            throw new IllegalStateException("The driver " + driver.getClass().getName() + " cannot be removed.", e);
        }
    }
}
