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
import dev.carrel.reclaim.jdk.Reach;
import java.lang.Thread.UncaughtExceptionHandler;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.util.List;

/**
 * Puts JVM-wide defaults back to what they were when Carrel started, where their value is the claimant's. Uses the JDK's
 * own methods, so it needs no flag.
 */
final class JvmDefaultSweep implements Sweep {

    private final List<Slot> slots = List.of(
            Slot.of(
                    "default handler for uncaught exceptions",
                    Thread::getDefaultUncaughtExceptionHandler,
                    value -> Thread.setDefaultUncaughtExceptionHandler((UncaughtExceptionHandler) value)),
            Slot.of(
                    "default authenticator",
                    Authenticator::getDefault,
                    value -> Authenticator.setDefault((Authenticator) value)),
            Slot.of(
                    "default proxy selector",
                    ProxySelector::getDefault,
                    value -> ProxySelector.setDefault((ProxySelector) value)),
            Slot.of(
                    "default cookie handler",
                    CookieHandler::getDefault,
                    value -> CookieHandler.setDefault((CookieHandler) value)),
            Slot.of(
                    "default response cache",
                    ResponseCache::getDefault,
                    value -> ResponseCache.setDefault((ResponseCache) value)));
    private final Reach reach;

    JvmDefaultSweep(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Kind kind() {
        return Kind.JVM_DEFAULT;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        for (Slot slot : slots) {
            Object value = slot.changed();
            if (value != null && reach.reaches(value, claimant)) {
                slot.restore();
                ledger.cleaned(
                        kind(),
                        "left its " + value.getClass().getName() + " as " + slot.name()
                                + "; the one from before Carrel's start was put back.");
            }
        }
    }
}
