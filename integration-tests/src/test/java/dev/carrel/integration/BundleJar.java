/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes bundles, good and bad ones, of classes of the tests. */
public final class BundleJar {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /**
     * Begins a bundle.
     *
     * @param symbolicName its name
     * @param headers more lines of its manifest
     * @return to be filled
     */
    public static BundleJar named(String symbolicName, String... headers) {
        return new BundleJar()
                .entry(
                        "META-INF/MANIFEST.MF",
                        ("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + symbolicName + "\n"
                                        + String.join("\n", headers) + "\n")
                                .replace("\n\n", "\n")
                                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A bundle with an activator and the classes that it needs.
     *
     * @param symbolicName its name
     * @param activator a class of the tests
     * @return to be filled
     */
    public static BundleJar withActivator(String symbolicName, Class<?> activator) {
        return named(
                        symbolicName,
                        "Bundle-Version: 1.0.0",
                        "Import-Package: org.osgi.framework",
                        "Bundle-Activator: " + activator.getName())
                .type(activator);
    }

    /**
     * Adds a file.
     *
     * @param path where
     * @param content its bytes
     * @return this
     */
    public BundleJar entry(String path, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a class of the tests.
     *
     * @param type the class
     * @return this
     */
    public BundleJar type(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            return entry(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The JAR.
     *
     * @return its bytes
     */
    public byte[] toBytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The JAR.
     *
     * @return to be deployed
     */
    public InputStream open() {
        return new ByteArrayInputStream(toBytes());
    }
}
