/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.distribution;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes another version of a real bundle: the same content under another version. */
final class OtherVersion {

    private OtherVersion() {}

    /** Writes the bundle. */
    static void write(Path bundle, Path file, String version) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (OutputStream out = Files.newOutputStream(file);
                    JarOutputStream other = new JarOutputStream(out, manifest)) {
                for (JarEntry entry : jar.stream()
                        .filter(each -> !each.getName().equals(JarFile.MANIFEST_NAME))
                        .toList()) {
                    other.putNextEntry(new JarEntry(entry.getName()));
                    jar.getInputStream(entry).transferTo(other);
                    other.closeEntry();
                }
            }
        }
    }
}
