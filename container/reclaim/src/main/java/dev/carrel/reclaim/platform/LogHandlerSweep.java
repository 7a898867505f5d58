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
// allow IllegalImport because this sweep looks into that logging, it does not log
import java.util.logging.Handler;
// allow IllegalImport because this sweep looks into that logging, it does not log
import java.util.logging.Logger;

/** Removes and closes the claimant's handlers from the loggers of {@code java.util.logging}. */
final class LogHandlerSweep implements Sweep {

    private final JdkLoggers loggers = new JdkLoggers();

    @Override
    public Kind kind() {
        return Kind.LOG_HANDLER;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        loggers.forEach(logger -> {
            for (Handler handler : logger.getHandlers()) {
                if (isClaimants(handler, claimant)) {
                    remove(logger, handler, ledger);
                }
            }
        });
    }

    /** A handler of the JDK's own class may have been given a formatter, filter or error manager of the claimant. */
    private static boolean isClaimants(Handler handler, Claimant claimant) {
        return claimant.ownsObject(handler)
                || claimant.ownsObject(handler.getFormatter())
                || claimant.ownsObject(handler.getFilter())
                || claimant.ownsObject(handler.getErrorManager());
    }

    private void remove(Logger logger, Handler handler, Ledger ledger) {
        logger.removeHandler(handler);
        handler.close();
        ledger.cleaned(
                kind(),
                "left a handler (" + handler.getClass().getName() + ") on the logger [" + logger.getName()
                        + "]; it was removed and closed.");
    }
}
