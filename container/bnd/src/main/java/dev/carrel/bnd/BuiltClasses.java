/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.bnd;

import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Resource;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The class files of a bundle that is being built, JARs on its class path included. */
final class BuiltClasses {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private BuiltClasses() {}

    /** Reads them; the manifest is not made yet, and only its class path counts here. */
    static ClassFileSource of(Jar jar, @Nullable String bundleClassPath) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Resource> entry : jar.getResources().entrySet()) {
            if (entry.getKey().endsWith(".class") || entry.getKey().endsWith(".jar")) {
                entries.put(entry.getKey(), bytes(entry.getValue()));
            }
        }
        String classPath = bundleClassPath == null ? "" : "Bundle-ClassPath: " + bundleClassPath.strip() + "\n";
        entries.put(MANIFEST, ("Manifest-Version: 1.0\n" + classPath).getBytes(StandardCharsets.UTF_8));
        return ClassFileSource.ofEntries(entries);
    }

    private static byte[] bytes(Resource resource) throws IOException {
        try (InputStream in = resource.openInputStream()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw e;
            // allow IllegalCatch because bnd's resources declare to throw anything
        } catch (Exception e) {
            throw new IOException("A resource of the bundle cannot be read: " + e.getMessage(), e);
        }
    }
}
