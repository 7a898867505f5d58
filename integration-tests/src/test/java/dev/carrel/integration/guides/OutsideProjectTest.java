/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.ModuleObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project outside the reactor: made from the template, built and tested by its own Maven run, deployed while we run. */
@Tag("soak")
class OutsideProjectTest {

    private static final Path ROOT =
            Path.of(System.getProperty("carrel.root", "..")).toAbsolutePath().normalize();
    private static final String MAVEN = System.getProperty("carrel.mvn", "mvn");
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final long MINUTES = 5;

    @TempDir
    Path folder;

    @Test
    void aModuleIsMadeTestedAndDeployed() throws Exception {
        Path project = folder.resolve("mine");
        run(folder, ROOT.resolve("bundles/xxlimited/copy").toString(), project.toString(), "mine");
        try (Container running = Container.open(folder.resolve("home"))) {
            Path repository = repository();

            String log = run(project, MAVEN, "-o", "-B", "-Dmaven.repo.local=" + repository, "verify");
            assertTrue(log.contains("Tests run: 2, Failures: 0, Errors: 0"), log);
            running.deploy(project.resolve("target/mine-1.0.0.jar"));
            ModuleObject mine = running.createScope("alice").importModule("mine");

            mine.loadClass("mine.Xxo").getConstructor().newInstance();
            assertEquals(1, mine.loadClass("mine.Xxo").getMethod("made").invoke(null));
        }
    }

    /** What lies in this machine's repository, and beside it what this reactor has just built. */
    private Path repository() throws IOException {
        Path repository = Files.createDirectories(folder.resolve("repository"));
        Path machine =
                Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
        try (Stream<Path> groups = Files.list(machine)) {
            for (Path group : groups.toList()) {
                if (!group.getFileName().toString().equals("dev")) {
                    Files.createSymbolicLink(repository.resolve(group.getFileName()), group);
                }
            }
        }
        put(repository, "dev.carrel.parent", ROOT);
        for (String rooms : List.of("container", "bundles")) {
            try (Stream<Path> folders = Files.list(ROOT.resolve(rooms))) {
                for (Path room : folders.filter(each -> Files.exists(each.resolve("target")))
                        .toList()) {
                    put(repository, "dev.carrel." + room.getFileName(), room);
                }
            }
        }
        return repository;
    }

    private static void put(Path repository, String artifact, Path project) throws IOException {
        Path target = Files.createDirectories(
                repository.resolve("dev/carrel").resolve(artifact).resolve(VERSION));
        String name = artifact + "-" + VERSION;
        Files.copy(project.resolve("pom.xml"), target.resolve(name + ".pom"));
        Path jar = project.resolve("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, target.resolve(name + ".jar"));
        }
    }

    private String run(Path where, String... command) throws Exception {
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(log);
        assertTrue(ended && process.exitValue() == 0, () -> List.of(command) + ":\n" + text);
        return text;
    }
}
