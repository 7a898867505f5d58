/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds JARs entry by entry, good ones and bad ones. */
public final class JarBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    public static JarBytes bundle(String symbolicName, String... headers) {
        return new JarBytes()
                .manifest("Bundle-ManifestVersion: 2\nBundle-SymbolicName: " + symbolicName + "\n"
                        + String.join("\n", headers) + (headers.length == 0 ? "" : "\n"));
    }

    public JarBytes manifest(String lines) {
        return entry("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n" + lines + "\n");
    }

    public JarBytes entry(String path, String text) {
        return entry(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public JarBytes entry(String path, byte[] content) {
        return entry(path, new ByteArrayInputStream(content));
    }

    public JarBytes entry(String path, InputStream content) {
        try {
            ZipEntry entry = new ZipEntry(path);
            entry.setTime(946_684_800_000L);
            zip.putNextEntry(entry);
            content.transferTo(zip);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class file of a class of the tests, with another class file version when one is given. */
    public JarBytes classFile(String path, int major) {
        byte[] head = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, (byte) (major >> 8), (byte) major};
        return entry(path, head);
    }

    public JarBytes classOf(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            return entry(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] toBytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream open() {
        return new ByteArrayInputStream(toBytes());
    }
}
