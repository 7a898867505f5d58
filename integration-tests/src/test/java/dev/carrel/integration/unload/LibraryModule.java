/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.unload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A bundle that embeds libraries and a class that uses them, made from a source in {@code src/test/libraries}. The source
 * is compiled here, so that no library comes onto the class path of the host.
 */
final class LibraryModule {

    private static final Path LIBRARIES = Path.of("target/libraries");
    private static final Path SOURCES = Path.of("src/test/libraries/use");

    private final String user;
    private final List<Path> jars;

    /**
     * A module to be built.
     *
     * @param user the simple name of the class that uses the libraries
     * @param prefixes how the file names of the libraries start, separated by blanks
     */
    LibraryModule(String user, String prefixes) throws IOException {
        this.user = user;
        List<String> starts = List.of(prefixes.split(" "));
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            this.jars = files.filter(file -> starts.stream()
                            .anyMatch(start -> file.getFileName().toString().startsWith(start)))
                    .sorted()
                    .toList();
        }
    }

    String name() {
        return "use." + user.toLowerCase(java.util.Locale.ROOT);
    }

    String className() {
        return "use." + user;
    }

    /** Writes the bundle into a folder. */
    Path build(Path folder) throws IOException {
        Path classes = compile(Files.createDirectories(folder.resolve("classes")));
        Path bundle = folder.resolve(name() + ".jar");
        try (OutputStream out = Files.newOutputStream(bundle);
                JarOutputStream jar = new JarOutputStream(out, manifest())) {
            for (Path library : jars) {
                add(jar, library.getFileName().toString(), library);
            }
            try (Stream<Path> files = Files.list(classes.resolve("use"))) {
                for (Path file : files.sorted().toList()) {
                    add(jar, "use/" + file.getFileName(), file);
                }
            }
        }
        return bundle;
    }

    private Path compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = String.join(
                java.io.File.pathSeparator, jars.stream().map(Path::toString).toList());
        Path source = SOURCES.resolve(user + ".java");
        int failed = compiler.run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "--release",
                "17",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                source.toString());
        if (failed != 0) {
            throw new IllegalStateException("The source " + source + " does not compile against " + jars);
        }
        return classes;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name());
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Import-Package", packagesOfTheJdk());
        main.putValue(
                "Bundle-ClassPath",
                ".,"
                        + String.join(
                                ",",
                                jars.stream()
                                        .map(jar -> jar.getFileName().toString())
                                        .toList()));
        return manifest;
    }

    /** Libraries that are no bundles do not say what they need of the JDK, so all of it is offered. */
    private static String packagesOfTheJdk() {
        return ModuleLayer.boot().modules().stream()
                .flatMap(module -> module.getDescriptor().exports().stream())
                .filter(exported ->
                        !exported.isQualified() && !exported.source().startsWith("java."))
                .map(exported -> exported.source() + ";resolution:=optional")
                .filter(clause -> clause.startsWith("javax.") || clause.startsWith("org.") || clause.startsWith("sun."))
                .sorted()
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static void add(JarOutputStream jar, String name, Path content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        Files.copy(content, jar);
        jar.closeEntry();
    }
}
