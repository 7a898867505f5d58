/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The class files of one bundle.
 *
 * <p>The static methods make sources for the usual cases. A store that keeps content in a form of its own can implement
 * the interface, or hand its entries to {@link #ofEntries}.
 */
@FunctionalInterface
public interface ClassFileSource {

    /**
     * Hands each class file on the bundle's class path to the sink.
     *
     * @throws IOException if the content as a whole cannot be read
     */
    void feed(ClassFileSink sink) throws IOException;

    /** The bundle in this JAR file or folder. */
    static ClassFileSource of(Path content) {
        return sink -> {
            try (BundleContent entries =
                    Files.isDirectory(content) ? FolderContent.of(content) : JarContent.of(content)) {
                new BundleClassPath(entries).feed(sink);
            }
        };
    }

    /**
     * The bundle with these entries: the names are as in a JAR, the archives on the bundle's class path are entries like
     * all others, whole and unpacked by nobody.
     */
    static ClassFileSource ofEntries(Map<String, byte[]> entries) {
        return sink -> new BundleClassPath(new MemoryContent(entries)).feed(sink);
    }
}
