/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles and packs one generated sample, and repacks JARs as the plugins of another system. */
final class SampleJar {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private SampleJar() {}

    /** Compiles the sample's sources and packs them as a bundle of a version. */
    static void make(Sample sample, String version, Path scratch, Path jar) throws IOException {
        Path sources = Files.createDirectories(scratch.resolve("sources"));
        Path classes = Files.createDirectories(scratch.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString()));
        for (Map.Entry<String, String> source : SampleSources.of(sample).entrySet()) {
            arguments.add(Files.writeString(sources.resolve(source.getKey()), source.getValue())
                    .toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("The benchmarks generate modules and need a JDK; this Java has no compiler.");
        }
        if (compiler.run(null, null, null, arguments.toArray(new String[0])) != 0) {
            throw new IOException("The generated module [" + sample.module() + "] does not compile.");
        }
        try (ZipOutputStream zip = create(jar)) {
            put(zip, MANIFEST, bundleManifest(sample, version).getBytes(StandardCharsets.UTF_8));
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    put(zip, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
    }

    private static String bundleManifest(Sample sample, String version) {
        return String.join(
                "\n",
                "Manifest-Version: 1.0",
                "Bundle-ManifestVersion: 2",
                "Bundle-SymbolicName: " + sample.module(),
                "Bundle-Version: " + version,
                "Bundle-Activator: " + sample.module() + ".Activator",
                "Import-Package: org.osgi.framework",
                "");
    }

    /** Packs all that is in some JARs into one that PF4J accepts. */
    static void plugin(String id, List<Path> jars, Path plugin) throws IOException {
        Set<String> seen = new HashSet<>(Set.of(MANIFEST));
        try (ZipOutputStream zip = create(plugin)) {
            String manifest = "Manifest-Version: 1.0\nPlugin-Id: " + id + "\nPlugin-Version: 1.0.0\n";
            put(zip, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars) {
                try (ZipFile from = new ZipFile(jar.toFile())) {
                    for (ZipEntry entry : from.stream().toList()) {
                        if (!entry.isDirectory() && seen.add(entry.getName())) {
                            try (InputStream content = from.getInputStream(entry)) {
                                put(zip, entry.getName(), content.readAllBytes());
                            }
                        }
                    }
                }
            }
        }
    }

    private static ZipOutputStream create(Path jar) throws IOException {
        OutputStream out = Files.newOutputStream(jar);
        return new ZipOutputStream(out);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
