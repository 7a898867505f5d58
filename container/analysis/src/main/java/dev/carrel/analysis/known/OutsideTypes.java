/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.known;

import java.util.Set;

/** What is known about types that are neither in the bundle nor in the JDK. */
public final class OutsideTypes {
    private static final Set<String> LOGGERS = Set.of(
            "java/lang/System$Logger",
            "java/util/logging/Logger",
            "org/apache/commons/logging/Log",
            "org/apache/juli/logging/Log",
            "org/apache/logging/log4j/Logger",
            "org/jboss/logging/Logger",
            "org/slf4j/Logger");

    private static final Set<String> LOGGER_FACTORIES = Set.of(
            "java/lang/System",
            "java/util/logging/Logger",
            "org/apache/commons/logging/LogFactory",
            "org/apache/juli/logging/LogFactory",
            "org/apache/logging/log4j/LogManager",
            "org/jboss/logging/Logger",
            "org/slf4j/LoggerFactory");

    private static final Set<String> SCOPE_OBJECTS = Set.of(
            "org/osgi/framework/Bundle",
            "org/osgi/framework/BundleContext",
            "org/osgi/framework/ServiceObjects",
            "org/osgi/framework/ServiceReference",
            "org/osgi/framework/ServiceRegistration",
            "org/osgi/service/component/ComponentContext",
            "org/osgi/util/tracker/BundleTracker",
            "org/osgi/util/tracker/ServiceTracker");

    /** Whether values of this type are loggers, which the host hands out by name to all alike. */
    public boolean isLogger(String name) {
        return LOGGERS.contains(name);
    }

    /** Whether asking this class for a logger is all that it does for a class initialiser. */
    public boolean isLoggerFactory(String name) {
        return LOGGER_FACTORIES.contains(name);
    }

    /** Whether values of this type belong to one interpreter scope. */
    public boolean isScopeObject(String name) {
        return SCOPE_OBJECTS.contains(name);
    }
}
