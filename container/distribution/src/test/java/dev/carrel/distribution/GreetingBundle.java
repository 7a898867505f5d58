/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.distribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Makes bundles in as many versions as a test wants. */
final class GreetingBundle {

    static final String NAME = "greeting";

    private GreetingBundle() {}

    /** Writes a bundle beside its place and moves it there, as a careful operator does. */
    static Path write(Path file, String version, String says) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        String classFile = Greeting.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(fresh);
                JarOutputStream jar = new JarOutputStream(out, manifest(version));
                InputStream bytes = Greeting.class.getResourceAsStream("/" + classFile)) {
            jar.putNextEntry(new ZipEntry(classFile));
            bytes.transferTo(jar);
            jar.closeEntry();
            jar.putNextEntry(new ZipEntry("version.txt"));
            jar.write(says.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Manifest manifest(String version) throws IOException {
        String text = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + NAME
                + "\nBundle-Version: " + version + "\nBundle-Activator: " + Greeting.class.getName()
                + "\nImport-Package: org.osgi.framework\n";
        return new Manifest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
