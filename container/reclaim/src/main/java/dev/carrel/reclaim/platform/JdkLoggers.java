/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.platform;

import java.util.Collections;
import java.util.function.Consumer;
// allow IllegalImport because the sweeps look into that logging, they do not log
import java.util.logging.LogManager;
// allow IllegalImport because the sweeps look into that logging, they do not log
import java.util.logging.Logger;

/** The named loggers of {@code java.util.logging}. */
final class JdkLoggers {

    private JdkLoggers() {}

    /** Hands out each logger that is still there. */
    static void forEach(Consumer<Logger> visitor) {
        LogManager manager = LogManager.getLogManager();
        for (String name : Collections.list(manager.getLoggerNames())) {
            Logger logger = manager.getLogger(name);
            if (logger != null) {
                visitor.accept(logger);
            }
        }
    }
}
