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
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import java.util.TimeZone;

/** Puts the default time zone back to the system's, where it is an object of the claimant's classes. */
final class TimeZoneSweep implements Sweep {

    private final HiddenField current = HiddenField.of(JdkPackage.UTIL, "TimeZone", "defaultTimeZone");

    @Override
    public Kind kind() {
        return Kind.LOCALE_OR_ZONE;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        Object zone = current.isOpen() ? current.get() : TimeZone.getDefault();
        if (claimant.ownsObject(zone)) {
            TimeZone.setDefault(null);
            ledger.cleaned(kind(), "left a time zone of its own as default; the system's was put back.");
        }
    }
}
