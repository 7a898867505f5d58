/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The entries of a bundle by name, wherever they are kept. */
interface BundleContent extends Closeable {

    /** The names of all entries that are files, with {@code /} between folders. */
    List<String> names() throws IOException;

    /** The bytes of one entry; empty if there is no such entry. */
    Optional<byte[]> bytes(String name) throws IOException;

    /** The main section of the manifest; empty if there is no manifest. */
    default Attributes mainAttributes() throws IOException {
        Optional<byte[]> manifest = bytes("META-INF/MANIFEST.MF");
        return manifest.isEmpty()
                ? new Attributes()
                : new Manifest(new ByteArrayInputStream(manifest.get())).getMainAttributes();
    }

    @Override
    void close() throws IOException;
}
