/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.isolation;

import dev.carrel.integration.imports.MadeBundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Modules with faults planted in them, as JARs in {@code target/planted}. */
final class PlantedModules {

    static final Path FOLDER = Path.of("target/planted");

    /** A system property that ends the planted thread. */
    static final String RELEASED = "carrel.planted.released";

    private PlantedModules() {}

    static void write() throws IOException {
        Files.createDirectories(FOLDER);
        write("counter", counter());
        write("cache", cache());
        write("leak", leak());
    }

    private static void write(String name, MadeBundle bundle) throws IOException {
        try (InputStream jar = bundle.jar()) {
            Files.copy(jar, FOLDER.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Counts in a static field. */
    private static MadeBundle counter() {
        return MadeBundle.named("counter", "1")
                .source("counter.Counter", "package counter; public final class Counter { public static int count; }")
                .activator(
                        "context.registerService(java.util.function.IntSupplier.class,"
                                + " () -> ++counter.Counter.count, null);",
                        "");
    }

    /** Keeps what it is given in a map of the host's. */
    private static MadeBundle cache() {
        return MadeBundle.named("cache", "1")
                .header("Import-Package", "dev.carrel.integration.isolation.host")
                .activator(
                        "context.registerService(java.util.function.UnaryOperator.class, key ->"
                                + " dev.carrel.integration.isolation.host.HostCache.ENTRIES.put("
                                + "(String) key, \"value\"), null);",
                        "");
    }

    /** Starts a thread that hears nothing. */
    private static MadeBundle leak() {
        return MadeBundle.named("leak", "1")
                .activator(
                        "Thread thread = new Thread(() -> { while (System.getProperty(\"" + RELEASED + "\") == null) {"
                                + " Thread.interrupted();"
                                + " java.util.concurrent.locks.LockSupport.parkNanos(10_000_000); } }, \"forgotten\");"
                                + " thread.setDaemon(true); thread.start();",
                        "");
    }
}
