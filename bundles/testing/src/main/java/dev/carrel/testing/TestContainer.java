/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.Isolation;
import dev.carrel.api.ModuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The container of one test class, in a folder of its own that goes with it.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class TestContainer implements AutoCloseable {

    private final Path home;
    private final Container container;
    private final Optional<ModuleDefinition> project;

    private TestContainer(Path home, Container container, Optional<ModuleDefinition> project) {
        this.home = home;
        this.container = container;
        this.project = project;
    }

    static TestContainer forClass(Class<?> testClass) {
        Optional<CarrelTest> settings = AnnotationSupport.findAnnotation(testClass, CarrelTest.class);
        try {
            Path home = Files.createTempDirectory("carrel-test");
            ContainerOptions options = ContainerOptions.of(home)
                    .withSharedPackages(settings.map(CarrelTest::sharedPackages).orElse(new String[0]));
            for (String module : settings.map(CarrelTest::sharedModules).orElse(new String[0])) {
                options = options.withIsolation(module, Isolation.SHARED);
            }
            Container container = Container.open(options);
            for (String what : settings.map(CarrelTest::deploy).orElse(new String[0])) {
                JarsToDeploy.named(what).forEach(container::deploy);
            }
            return new TestContainer(home, container, deployProject(container, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ModuleDefinition> deployProject(Container container, Optional<CarrelTest> settings) {
        if (!settings.map(CarrelTest::project).orElse(true)) {
            return Optional.empty();
        }
        return ProjectBundle.in(Path.of("").toAbsolutePath())
                .map(jar -> container.deploy("project", jar).definition());
    }

    Container container() {
        return container;
    }

    /** The module that is the project being built. */
    Optional<ModuleDefinition> project() {
        return project;
    }

    @Override
    public void close() throws IOException {
        container.close();
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
