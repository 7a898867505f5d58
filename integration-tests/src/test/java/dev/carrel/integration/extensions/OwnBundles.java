/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.extensions;

import java.nio.file.Path;
import java.util.List;

/**
 * The extension modules that ship with Carrel, as the build packed them.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class OwnBundles {

    /** The names of all. */
    public static final List<String> NAMES = List.of("binascii", "csv", "decimal", "sqlite", "xxlimited");

    private static final Path FOLDER = Path.of(System.getProperty("carrel.own", "target/own"));

    private OwnBundles() {}

    /**
     * The file of one.
     *
     * @param module the module's name
     * @return the path of the JAR
     */
    public static Path path(String module) {
        return FOLDER.resolve("dev.carrel." + module + ".jar").toAbsolutePath();
    }
}
