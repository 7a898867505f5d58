/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Entries that are in memory. */
record MemoryContent(Map<String, byte[]> entries) implements BundleContent {

    /** Unpacks an archive. */
    static BundleContent ofArchive(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.putIfAbsent(entry.getName(), in.readAllBytes());
                }
            }
        }
        if (entries.isEmpty()) {
            throw new ZipException("it is not a ZIP archive, or an empty one");
        }
        return new MemoryContent(entries);
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    @Override
    public void close() {
        // Memory needs no closing.
    }
}
