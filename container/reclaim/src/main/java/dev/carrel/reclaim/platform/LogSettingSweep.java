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
import java.util.List;
import java.util.Map;
// allow IllegalImport because this sweep looks into that logging, it does not log
import java.util.logging.LogManager;
// allow IllegalImport because this sweep looks into that logging, it does not log
import java.util.logging.Logger;

/**
 * Takes levels and filters of the claimant's classes off the loggers of {@code java.util.logging}, and its listeners off
 * the logging configuration. A level that is the JDK's own does not say who set it, and stays.
 */
final class LogSettingSweep implements Sweep {

    private final JdkLoggers loggers = new JdkLoggers();
    private final JdkClass entry = JdkClass.named("java.util.logging.LogManager");
    private final HiddenField listeners = HiddenField.of(JdkPackage.LOGGING, "LogManager", "listeners");

    @Override
    public Kind kind() {
        return Kind.LOG_SETTING;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        loggers.forEach(logger -> settle(logger, claimant, ledger));
        if (entry.isInUse() && listeners.isOpen(kind(), ledger)) {
            settleListeners(claimant, ledger);
        }
    }

    private void settle(Logger logger, Claimant claimant, Ledger ledger) {
        if (claimant.ownsObject(logger.getFilter())) {
            logger.setFilter(null);
            tell(logger, "a filter", ledger);
        }
        if (claimant.ownsObject(logger.getLevel())) {
            logger.setLevel(null);
            tell(logger, "a level of its own making", ledger);
        }
    }

    private void tell(Logger logger, String what, Ledger ledger) {
        ledger.cleaned(kind(), "left " + what + " on the logger [" + logger.getName() + "]; it was taken off.");
    }

    private void settleListeners(Claimant claimant, Ledger ledger) {
        LogManager manager = LogManager.getLogManager();
        Map<?, ?> registered = (Map<?, ?>) listeners.getSet(manager);
        for (Object listener : List.copyOf(registered.keySet())) {
            if (claimant.ownsObject(listener)) {
                manager.removeConfigurationListener((Runnable) listener);
                ledger.cleaned(kind(), "left a listener on the configuration of java.util.logging; it was removed.");
            }
        }
    }
}
