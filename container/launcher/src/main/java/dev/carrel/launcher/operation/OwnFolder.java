/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.operation;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where the launcher is: the folder that holds {@code lib} with its JAR, and its other folders beside it. */
final class OwnFolder {

    private OwnFolder() {}

    static Path path() {
        CodeSource source = OwnFolder.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return jar.resolveSibling("..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The launcher's own location is no URI: " + source.getLocation(), e);
        }
    }
}
