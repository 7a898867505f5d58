/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that are mapped into this process, where the system tells. */
final class MappedFiles {

    private static final String MAPS = "/proc/self/maps";

    private MappedFiles() {}

    /** The paths of files that exist; none where the system does not tell. */
    static Set<Path> now() throws IOException {
        Path maps = Path.of(MAPS);
        if (!Files.isReadable(maps)) {
            return Set.of();
        }
        List<String> lines = Files.readAllLines(maps);
        return lines.stream()
                .filter(line -> line.indexOf('/') >= 0)
                .map(line -> line.substring(line.indexOf('/')))
                .filter(path -> !path.endsWith(" (deleted)"))
                .map(Path::of)
                .collect(Collectors.toSet());
    }
}
