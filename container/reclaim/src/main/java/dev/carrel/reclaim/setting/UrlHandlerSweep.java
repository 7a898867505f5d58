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
import java.util.List;
import java.util.Map;

/** Takes the claimant's handlers out of the tables in which the JDK keeps one for each URL protocol and content type. */
final class UrlHandlerSweep implements Sweep {

    private final List<HiddenField> tables = List.of(
            HiddenField.of(JdkPackage.NET, "URL", "handlers"),
            HiddenField.of(JdkPackage.NET, "URLConnection", "handlers"));

    @Override
    public Kind kind() {
        return Kind.URL_HANDLER;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        for (HiddenField table : tables) {
            if (table.isOpen(kind(), ledger) && table.get() instanceof Map<?, ?> handlers) {
                settle(handlers, claimant, ledger);
            }
        }
    }

    private void settle(Map<?, ?> handlers, Claimant claimant, Ledger ledger) {
        if (handlers.values().stream().noneMatch(claimant::ownsObject)) {
            return;
        }
        for (Map.Entry<?, ?> entry : Map.copyOf(handlers).entrySet()) {
            if (claimant.ownsObject(entry.getValue())) {
                handlers.remove(entry.getKey(), entry.getValue());
                ledger.cleaned(kind(), "left its handler for [" + entry.getKey() + "] with the JVM; it was taken out.");
            }
        }
    }
}
