/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim;

/** The kinds of things that a module can leave in the JVM, each with its stable code. */
public enum Kind {
    /** A pool of threads whose workers were found alive. */
    EXECUTOR("CR-101", "executors"),
    /** A {@code java.util.Timer}. */
    TIMER("CR-102", "timers"),
    /** A task of the module in a scheduler or queue that the whole JVM shares. */
    SHARED_POOL_TASK("CR-103", "tasks in the pools of the JDK"),
    /** A thread that runs code of the module. */
    THREAD("CR-104", "threads"),
    /** A value or key of the module in the thread locals of a thread that lives on. */
    THREAD_LOCAL("CR-105", "thread locals"),
    /** A value or key of the module in the inheritable thread locals of a thread that lives on. */
    INHERITABLE_THREAD_LOCAL("CR-106", "inheritable thread locals"),
    /** The module's class loader as context class loader of a thread that lives on. */
    CONTEXT_CLASS_LOADER("CR-107", "context class loaders"),
    /** The module's protection domain in the access control context that a thread inherited. */
    ACCESS_CONTROL_CONTEXT("CR-108", "inherited access control contexts"),
    /** A handler of the module for exceptions that nobody catches, on one thread. */
    THREAD_EXCEPTION_HANDLER("CR-109", "exception handlers of threads"),
    /** A cleaning action of a {@code java.lang.ref.Cleaner}. */
    CLEANER("CR-110", "cleaning actions"),

    /** A JDBC driver in {@code DriverManager}. */
    JDBC_DRIVER("CR-201", "JDBC drivers"),
    /** A security provider. */
    SECURITY_PROVIDER("CR-202", "security providers"),
    /** An MBean. */
    MBEAN("CR-203", "MBeans"),
    /** A handler of {@code java.util.logging}. */
    LOG_HANDLER("CR-204", "log handlers"),
    /** A level, filter, resource bundle or logger class of the module in {@code java.util.logging}. */
    LOG_SETTING("CR-205", "log levels and filters"),
    /** A shutdown hook. */
    SHUTDOWN_HOOK("CR-206", "shutdown hooks"),
    /** A handler or factory for URLs that the JVM keeps. */
    URL_HANDLER("CR-207", "URL stream handlers"),
    /** A listener on an MBean of the JVM itself, such as those of its garbage collectors. */
    MBEAN_LISTENER("CR-209", "listeners on the JVM's MBeans"),
    /** A remote object that is exported over RMI. */
    RMI_EXPORT("CR-208", "RMI exports"),

    /** The default locale or time zone. */
    LOCALE_OR_ZONE("CR-301", "default locale and time zone"),
    /** A system property. */
    SYSTEM_PROPERTY("CR-302", "system properties"),
    /** A standard stream. */
    STANDARD_STREAM("CR-303", "standard streams"),
    /** A JVM-wide default: authenticator, proxy selector, cookie handler, exception handler, factories. */
    JVM_DEFAULT("CR-304", "JVM-wide defaults"),

    /** Resource bundles that the JDK caches. */
    RESOURCE_BUNDLE_CACHE("CR-401", "cached resource bundles"),
    /** What {@code java.beans} remembers of the module's classes. */
    INTROSPECTION_CACHE("CR-402", "introspection caches"),
    /** Values of the module that hang on classes of others through {@code ClassValue}. */
    CLASS_VALUE("CR-403", "class values"),

    /** The type of a method of the module, remembered by a method handle that the JDK shares. */
    METHOD_HANDLE("CR-405", "method handles"),

    /** A file that is still open or still there. */
    FILE("CR-501", "files"),

    /** A sweep did not come to its end. */
    SWEEP_FAILED("CR-901", "everything");

    private final String code;
    private final String plural;

    Kind(String code, String plural) {
        this.code = code;
        this.plural = plural;
    }

    /** The stable code, for example {@code CR-201}. */
    public String code() {
        return code;
    }

    /** What several of them are called in a sentence. */
    public String plural() {
        return plural;
    }
}
