/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Lets libraries write their temporary files below the home folder while a command works. Only a command may do that,
 * since the property belongs to the whole process.
 */
final class TemporaryFolder {

    private static final String PROPERTY = "java.io.tmpdir";

    private TemporaryFolder() {}

    static <R> R in(Path home, Callable<R> work) throws Exception {
        Path folder = Files.createDirectories(home.resolve("tmp"));
        String before = System.setProperty(PROPERTY, folder.toAbsolutePath().toString());
        try {
            return work.call();
        } finally {
            System.setProperty(PROPERTY, before == null ? folder.toString() : before);
        }
    }
}
