/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.bundles;

import dev.carrel.integration.RealBundles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A bundle as a user would write it over a library: it imports the library's packages and registers one service that says
 * what became of a word. The word {@code use} uses the library; {@code write x} and {@code read} keep something in it.
 *
 * @param name the bundle's symbolic name
 * @param imports the packages that it imports
 * @param body the methods {@code use()}, {@code write(String)} and {@code read()}, and what they need
 */
record Probe(String name, String imports, String body) {

    private static final String FRAME = """
            package probe;

            public class Probe extends Ending implements org.osgi.framework.BundleActivator, java.util.function.UnaryOperator<String> {
                private static String kept = "";

                public void start(org.osgi.framework.BundleContext context) {
                    context.registerService(java.util.function.UnaryOperator.class, this, null);
                }

                public void stop(org.osgi.framework.BundleContext context) throws Exception {
                    end();
                }

                public String apply(String word) {
                    try {
                        if (word.startsWith("write ")) {
                            write(word.substring(6));
                            return "written";
                        }
                        return word.equals("use") ? use() : read();
                    } catch (Exception e) {
                        throw new IllegalStateException(e.toString(), e);
                    }
                }

                %s
            }

            class Ending {
                void end() throws Exception {
                }
            }
            """;

    /** For libraries in which nothing can be kept but what their user keeps. */
    static final String KEEPS_NOTHING = """
            void write(String text) { kept = text; }

            String read() { return kept; }
            """;

    InputStream jar() throws IOException {
        Path classes = Files.createTempDirectory("carrel-probe");
        try {
            compile(classes);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JarOutputStream out = new JarOutputStream(bytes, manifest());
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    out.putNextEntry(
                            new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                    Files.copy(file, out);
                }
            }
            return new ByteArrayInputStream(bytes.toByteArray());
        } finally {
            try (Stream<Path> files = Files.walk(classes)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Manifest-Version", "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Activator", "probe.Probe");
        attributes.putValue(
                "Import-Package", imports.isEmpty() ? "org.osgi.framework" : "org.osgi.framework," + imports);
        return manifest;
    }

    private void compile(Path classes) {
        String path = Stream.concat(
                        RealBundles.all().stream().map(Path::toString),
                        Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
        StringWriter messages = new StringWriter();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("memory:/probe/Probe.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return FRAME.formatted(body);
                    }
                };
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-nowarn", "--release", "17", "-d", classes.toString(), "-cp", path),
                        null,
                        List.of(source))
                .call();
        if (!compiled) {
            throw new AssertionError(name + ": " + messages);
        }
    }
}
