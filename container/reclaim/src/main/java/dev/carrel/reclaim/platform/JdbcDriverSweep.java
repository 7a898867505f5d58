/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.platform;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkClass;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.sql.Driver;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Takes the claimant's JDBC drivers out of {@code DriverManager}, and its log writer.
 *
 * <p>{@code DriverManager} shows and removes a driver only to callers whose class loader sees the driver's class. Where
 * {@code java.sql} is opened the list is read directly. Otherwise a class of Carrel is defined in a small loader below
 * the claimant's and asks in its place; see {@link DriverRemover} for what that costs.
 */
final class JdbcDriverSweep implements Sweep {

    private final HiddenField drivers = HiddenField.of(JdkPackage.SQL, "DriverManager", "registeredDrivers");
    private final HiddenField driver = HiddenField.of(JdkPackage.SQL, "DriverInfo", "driver");

    private final JdkClass manager = JdkClass.named("java.sql.DriverManager");

    @Override
    public Kind kind() {
        return Kind.JDBC_DRIVER;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        if (!manager.isInUse()) {
            return;
        }
        if (drivers.isOpen() && driver.isOpen()) {
            fromList(claimant).forEach(name -> tell(name, ledger));
        } else {
            RemoverLoader.remover(claimant.loader())
                    .apply(candidate -> claimant.owns(candidate.getClass()))
                    .forEach(name -> tell(name, ledger));
        }
    }

    private List<String> fromList(Claimant claimant) {
        Collection<?> registered = (Collection<?>) Objects.requireNonNull(drivers.get());
        List<?> own = registered.stream()
                .filter(info -> claimant.owns(driver.getSet(info).getClass()))
                .toList();
        if (!own.isEmpty()) {
            registered.removeAll(own);
        }
        return own.stream()
                .map(info -> ((Driver) driver.getSet(info)).getClass().getName())
                .toList();
    }

    private void tell(String name, Ledger ledger) {
        ledger.cleaned(kind(), "left the JDBC driver [" + name + "] in DriverManager; it was deregistered.");
    }
}
