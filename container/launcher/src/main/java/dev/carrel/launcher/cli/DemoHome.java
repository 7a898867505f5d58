/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The home folder of a demo: the one that was asked for, or a temporary one that goes when the demo ends.
 *
 * @param path the folder
 * @param isTemporary whether it goes
 */
record DemoHome(Path path, boolean isTemporary) implements AutoCloseable {

    static DemoHome of(Optional<Path> given) throws IOException {
        return given.isPresent()
                ? new DemoHome(given.get(), false)
                : new DemoHome(Files.createTempDirectory("carrel-demo-"), true);
    }

    @Override
    public void close() throws IOException {
        if (isTemporary) {
            for (Path each : deepestFirst()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
