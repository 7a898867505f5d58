/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The real bundles of a demo.
 *
 * @param files the JARs, by name
 */
public record DemoBundles(List<Path> files) {

    /** Copies what could change. */
    public DemoBundles {
        files = List.copyOf(files);
    }

    /**
     * All JARs of a folder.
     *
     * @param folder where the build put them
     * @return the bundles
     * @throws IOException when the folder cannot be read
     */
    public static DemoBundles in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new DemoBundles(all.filter(each -> each.toString().endsWith(".jar"))
                    .sorted()
                    .toList());
        }
    }

    Path starting(String name) {
        return files.stream()
                .filter(each -> each.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No demo bundle is named " + name + "-….jar; there are " + files + ". Build with ./carrel."));
    }
}
