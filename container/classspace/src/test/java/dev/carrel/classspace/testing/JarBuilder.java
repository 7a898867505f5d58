/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The making of small JARs, without folder entries, as many build tools write them. */
public final class JarBuilder {

    private final StringBuilder manifest = new StringBuilder("Manifest-Version: 1.0\r\n");
    private final StringBuilder sections = new StringBuilder();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public static JarBuilder jar() {
        return new JarBuilder();
    }

    public JarBuilder header(String name, String value) {
        manifest.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    public JarBuilder section(String name, String attribute, String value) {
        sections.append("\r\nName: ").append(name).append("\r\n");
        sections.append(attribute).append(": ").append(value).append("\r\n");
        return this;
    }

    public JarBuilder file(String path, String text) {
        return file(path, text.getBytes(UTF_8));
    }

    public JarBuilder file(String path, byte[] bytes) {
        entries.put(path, bytes);
        return this;
    }

    /** Adds the classes of one source, which may use what was given to the compiler. */
    public JarBuilder source(String name, String source) {
        return sources(new Sources().add(name, source));
    }

    public JarBuilder sources(Sources sources) {
        sources.compile().forEach((name, bytes) -> file(name.replace('.', '/') + ".class", bytes));
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, "META-INF/MANIFEST.MF", (manifest.toString() + sections + "\r\n").getBytes(UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    private static void put(ZipOutputStream out, String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(1_600_000_000_000L);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
