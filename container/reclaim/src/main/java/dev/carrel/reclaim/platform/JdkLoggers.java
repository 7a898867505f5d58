/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.platform;

import dev.carrel.reclaim.jdk.JdkClass;
import java.util.Collections;
import java.util.function.Consumer;
// allow IllegalImport because the sweeps look into that logging, they do not log
import java.util.logging.LogManager;
// allow IllegalImport because the sweeps look into that logging, they do not log
import java.util.logging.Logger;

/** The named loggers of {@code java.util.logging}; none when nobody uses it. */
final class JdkLoggers {

    private final JdkClass entry = JdkClass.named("java.util.logging.LogManager");

    /** Hands out each logger that is still there. */
    void forEach(Consumer<Logger> visitor) {
        if (!entry.isInUse()) {
            return;
        }
        LogManager manager = LogManager.getLogManager();
        for (String name : Collections.list(manager.getLoggerNames())) {
            Logger logger = manager.getLogger(name);
            if (logger != null) {
                visitor.accept(logger);
            }
        }
    }
}
