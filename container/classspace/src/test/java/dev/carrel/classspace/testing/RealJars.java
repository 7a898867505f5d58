/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Bundles that nobody here wrote, which the build puts beside the tests. */
public final class RealJars {

    private RealJars() {}

    /** The JAR whose name starts so. */
    public static Path path(String start) {
        try (Stream<Path> jars = Files.list(Path.of("target", "jars"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(start + "-"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The build has copied no JAR that starts with " + start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream stream(String start) throws IOException {
        return Files.newInputStream(path(start));
    }
}
