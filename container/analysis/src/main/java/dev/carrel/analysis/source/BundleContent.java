/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The entries of a bundle by name, wherever they are kept. */
interface BundleContent extends Closeable {

    /** The names of all entries that are files, with {@code /} between folders. */
    List<String> names() throws IOException;

    /** The bytes of one entry; empty if there is no such entry. */
    Optional<byte[]> bytes(String name) throws IOException;

    @Override
    void close() throws IOException;
}
