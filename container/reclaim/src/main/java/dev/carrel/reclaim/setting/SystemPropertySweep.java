/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.setting;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import java.util.Properties;

/**
 * Removes objects of the claimant from the system properties, which take any object, and puts the JDK's own table back
 * when the claimant has replaced it. Text does not say who set it, and stays.
 */
final class SystemPropertySweep implements Sweep {

    @Override
    public Kind kind() {
        return Kind.SYSTEM_PROPERTY;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        Properties properties = System.getProperties();
        if (claimant.ownsObject(properties)) {
            replace(properties, ledger);
            return;
        }
        boolean gone = properties
                .entrySet()
                .removeIf(entry -> claimant.ownsObject(entry.getKey()) || claimant.ownsObject(entry.getValue()));
        if (gone) {
            ledger.cleaned(kind(), "left an object among the system properties; it was removed.");
        }
    }

    private void replace(Properties own, Ledger ledger) {
        Properties plain = new Properties();
        own.forEach((key, value) -> {
            if (key instanceof String && value instanceof String) {
                plain.put(key, value);
            }
        });
        System.setProperties(plain);
        ledger.cleaned(kind(), "left a table of its own class as system properties; a plain copy took its place.");
    }
}
