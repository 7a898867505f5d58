/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The folder with all that the benchmarks load: frameworks and real bundles as the build has put them there, and the
 * generated modules. JMH's forks find it through a system property.
 */
public final class Workshop {

    /** The system property that names the folder. */
    public static final String PROPERTY = "carrel.benchmarks.workshop";

    private final Path folder;

    private Workshop(Path folder) {
        this.folder = folder;
    }

    /**
     * The workshop of this run.
     *
     * @return where the system property says it is
     */
    public static Workshop here() {
        String named = System.getProperty(PROPERTY);
        if (named == null) {
            throw new IllegalStateException("The system property " + PROPERTY
                    + " names no folder; start the benchmarks with their run script.");
        }
        return new Workshop(Path.of(named));
    }

    /**
     * Generates what is not there yet.
     *
     * @param folder the build's folder, which has {@code frameworks} and {@code bundles} in it
     * @return the workshop
     * @throws IOException when something cannot be written
     */
    public static Workshop prepare(Path folder) throws IOException {
        Path modules = Files.createDirectories(folder.resolve("modules"));
        Files.createDirectories(folder.resolve("plugins"));
        Workshop workshop = new Workshop(folder);
        for (Sample sample : Sample.values()) {
            for (String version : sample.classes() == 0 ? List.<String>of() : List.of("1.0.0", "2.0.0")) {
                Path jar = modules.resolve(sample.module() + "-" + version + ".jar");
                if (!Files.exists(jar)) {
                    try (TemporaryFolder scratch = new TemporaryFolder("carrel-sample")) {
                        SampleJar.make(sample, version, scratch.path(), jar);
                    }
                }
            }
            Path plugin = workshop.plugin(sample);
            if (!Files.exists(plugin)) {
                SampleJar.plugin(sample.module(), workshop.jars(sample), plugin);
            }
        }
        return workshop;
    }

    /**
     * The JARs of a sample.
     *
     * @param sample any
     * @return what it needs first, itself last
     */
    public List<Path> jars(Sample sample) {
        return sample.jars().stream()
                .map(name -> sample.classes() > 0
                        ? folder.resolve("modules/" + name + "-1.0.0.jar")
                        : startingWith("bundles", name + "-"))
                .toList();
    }

    /**
     * The next version of a generated sample.
     *
     * @param sample one that is generated
     * @return its JAR
     */
    public Path next(Sample sample) {
        return folder.resolve("modules/" + sample.module() + "-2.0.0.jar");
    }

    /**
     * A sample as PF4J wants it.
     *
     * @param sample any
     * @return one JAR with all of it
     */
    public Path plugin(Sample sample) {
        return folder.resolve("plugins/" + sample.module() + ".jar");
    }

    /**
     * The JAR of a framework.
     *
     * @param name the beginning of its name
     * @return the JAR
     */
    public Path framework(String name) {
        return startingWith("frameworks", name);
    }

    /**
     * The files of a sample, in memory.
     *
     * @param sample any
     * @return path to bytes
     */
    public Map<String, byte[]> content(Sample sample) {
        Map<String, byte[]> files = new HashMap<>();
        for (Path jar : jars(sample)) {
            try (InputStream in = Files.newInputStream(jar);
                    ZipInputStream zip = new ZipInputStream(in)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.putIfAbsent(entry.getName(), zip.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The JAR " + jar + " cannot be read.", e);
            }
        }
        return files;
    }

    private Path startingWith(String below, String name) {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no " + name + "* in " + folder.resolve(below)
                            + "; build the benchmarks with Maven first."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
