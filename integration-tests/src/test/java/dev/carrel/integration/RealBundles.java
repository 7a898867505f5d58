/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bundles that nobody here wrote, fetched by the build: {@code RealBundles.path("h2")}. Their versions stand in the root
 * {@code pom.xml}; the list stands in that of the integration tests.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class RealBundles {

    private RealBundles() {}

    /**
     * The file of one bundle.
     *
     * @param artifact its artifact id in the repository, without version
     * @return the absolute path of the JAR
     */
    public static Path path(String artifact) {
        Pattern file = Pattern.compile(Pattern.quote(artifact) + "-[0-9].*\\.jar");
        List<Path> found = all().stream()
                .filter(path -> file.matcher(path.getFileName().toString()).matches())
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("Of the real bundles " + found.size() + " are named [" + artifact
                    + "], not one; the list in integration-tests/pom.xml brought " + all());
        }
        return found.get(0);
    }

    /**
     * The files of all bundles.
     *
     * @return absolute paths, in the order of their names
     */
    public static List<Path> all() {
        Path folder = Path.of(System.getProperty("carrel.bundles", "target/bundles"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "No folder of real bundles at [" + folder + "]; mvn generate-test-resources fills it", e);
        }
    }
}
