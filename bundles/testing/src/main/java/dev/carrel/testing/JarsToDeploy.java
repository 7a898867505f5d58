/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the JARs that a test names. */
final class JarsToDeploy {

    private JarsToDeploy() {}

    static List<Path> named(String what) {
        Path path = Path.of(what);
        if (Files.isDirectory(path)) {
            return jarsIn(path);
        }
        if (Files.exists(path)) {
            return List.of(path);
        }
        Pattern file = Pattern.compile(Pattern.quote(path.getFileName().toString()) + "(-[0-9].*)?\\.jar");
        Path folder = path.getParent();
        Stream<Path> candidates = folder != null && Files.isDirectory(folder) ? jarsIn(folder).stream() : classPath();
        List<Path> found = candidates
                .filter(jar -> file.matcher(jar.getFileName().toString()).matches())
                .limit(1)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("@CarrelTest names [" + what
                    + "] to deploy, which is neither a file at ["
                    + path.toAbsolutePath() + "] nor a JAR on the class path of the tests; add the dependency to the"
                    + " project, with the scope test, or correct the name.");
        }
        return found;
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole class path, also when a runner hides it in the manifest of a JAR of its own. */
    private static Stream<Path> classPath() {
        String hidden = System.getProperty("surefire.test.class.path", "");
        String all = hidden + File.pathSeparator + System.getProperty("java.class.path", "");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(all)
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::isRegularFile);
    }
}
