/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.jdk;

import java.util.Arrays;
import java.util.List;

/** The packages of the JDK that a sweep looks into, each with the flag that opens it to Carrel. */
public enum JdkPackage {
    /** Threads, thread locals, shutdown hooks, class values. */
    LANG("java.base", "java.lang"),
    /** Method handles. */
    INVOKE("java.base", "java.lang.invoke"),
    /** Softly held objects. */
    LANG_REF("java.base", "java.lang.ref"),
    /** Standard streams. */
    IO("java.base", "java.io"),
    /** URL handlers and factories for sockets. */
    NET("java.base", "java.net"),
    /** Selectors that a thread waits on. */
    NIO_CHANNELS("java.base", "java.nio.channels.spi"),
    /** Inherited access control contexts. */
    SECURITY("java.base", "java.security"),
    /** Text formats in thread locals. */
    TEXT("java.base", "java.text"),
    /** Collections, timers, cached resource bundles. */
    UTIL("java.base", "java.util"),
    /** Executors and their queues. */
    UTIL_CONCURRENT("java.base", "java.util.concurrent"),
    /** Atomic references. */
    UTIL_CONCURRENT_ATOMIC("java.base", "java.util.concurrent.atomic"),
    /** Whether a class is in use. */
    INTERNAL_MISC("java.base", "jdk.internal.misc"),
    /** Cleaners. */
    INTERNAL_REF("java.base", "jdk.internal.ref"),
    /** Defaults of TLS. */
    NET_SSL("java.base", "javax.net.ssl"),
    /** What {@code java.beans} remembers. */
    BEANS("java.desktop", "java.beans"),
    /** What introspection remembers. */
    BEANS_INTROSPECT("java.desktop", "com.sun.beans.introspect"),
    /** The cache that introspection uses. */
    BEANS_UTIL("java.desktop", "com.sun.beans.util"),
    /** Listeners of the logging configuration. */
    LOGGING("java.logging", "java.util.logging"),
    /** Listeners on the JVM's own MBeans. */
    MANAGEMENT("java.management", "sun.management"),
    /** Exported remote objects. */
    RMI_TRANSPORT("java.rmi", "sun.rmi.transport"),
    /** JDBC drivers. */
    SQL("java.sql", "java.sql");

    private final String module;
    private final String packageName;

    JdkPackage(String module, String packageName) {
        this.module = module;
        this.packageName = packageName;
    }

    /** The package's name. */
    public String packageName() {
        return packageName;
    }

    /** The flag of the {@code java} command that opens the package. */
    public String flag() {
        return "--add-opens=" + module + "/" + packageName + "=ALL-UNNAMED";
    }

    /** All flags, for a command line that lets Carrel look everywhere. */
    public static List<String> flags() {
        return Arrays.stream(values()).map(JdkPackage::flag).toList();
    }
}
