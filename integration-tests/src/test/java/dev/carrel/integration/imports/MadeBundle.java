/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A bundle written for one test: headers, and classes compiled from source. */
public final class MadeBundle {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> resources = new LinkedHashMap<>();
    private final List<MadeBundle> compiledAgainst = new ArrayList<>();

    private MadeBundle(String name, String version) {
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", name);
        headers.put("Bundle-Version", version);
    }

    /** A bundle without classes. */
    public static MadeBundle named(String name, String version) {
        return new MadeBundle(name, version);
    }

    /** Adds a header. */
    public MadeBundle header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Adds a class. */
    public MadeBundle source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /** Adds an entry. */
    public MadeBundle resource(String path, byte[] bytes) {
        resources.put(path, bytes);
        return this;
    }

    /** Compiles against the classes of another. */
    public MadeBundle using(MadeBundle other) {
        compiledAgainst.add(other);
        return this;
    }

    /** Adds an activator that runs a statement at its start and another at its stop. */
    public MadeBundle activator(String onStart, String onStop) {
        String packageName = headers.get("Bundle-SymbolicName").replace('-', '_') + ".activator";
        headers.put("Bundle-Activator", packageName + ".Activator");
        headers.merge("Import-Package", "org.osgi.framework", (one, other) -> one + "," + other);
        return source(
                packageName + ".Activator",
                "package " + packageName + ";"
                        + "public final class Activator implements org.osgi.framework.BundleActivator {"
                        + "  public void start(org.osgi.framework.BundleContext context) throws Exception { " + onStart
                        + " }"
                        + "  public void stop(org.osgi.framework.BundleContext context) throws Exception { " + onStop
                        + " } }");
    }

    /** The bundle, compiled. */
    public InputStream jar() {
        try {
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            headers.forEach(manifest.getMainAttributes()::putValue);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
                Map<String, byte[]> entries = new LinkedHashMap<>(resources);
                entries.putAll(classes());
                for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                    jar.putNextEntry(new JarEntry(each.getKey()));
                    jar.write(each.getValue());
                }
            }
            return new ByteArrayInputStream(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> classes() throws IOException {
        if (sources.isEmpty()) {
            return Map.of();
        }
        Path folder = Files.createTempDirectory("made-bundle");
        try {
            List<JavaFileObject> units = new ArrayList<>();
            addSources(units);
            compiledAgainst.forEach(other -> other.addSources(units));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
            boolean compiled = compiler.getTask(
                            null,
                            null,
                            problems,
                            List.of("-d", folder.toString(), "--release", "17", "-proc:none"),
                            null,
                            units)
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(problems.getDiagnostics().toString());
            }
            return ownClasses(folder);
        } finally {
            delete(folder);
        }
    }

    private void addSources(List<JavaFileObject> units) {
        sources.forEach((name, text) -> units.add(
                new SimpleJavaFileObject(
                        URI.create("made:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                }));
    }

    private Map<String, byte[]> ownClasses(Path folder) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString();
                String name = path.replace('/', '.').replaceFirst("(\\$[^.]*)?\\.class$", "");
                if (sources.containsKey(name)) {
                    classes.put(path, Files.readAllBytes(file));
                }
            }
        }
        return classes;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        }
    }
}
