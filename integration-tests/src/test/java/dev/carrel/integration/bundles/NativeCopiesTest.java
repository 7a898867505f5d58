/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.integration.RealBundles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** SQLite, whose driver extracts its JNI library by itself, in twenty scopes at once; nothing of it remains. */
@EnabledOnOs(OS.LINUX)
class NativeCopiesTest {

    private static final int SCOPES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GLANCE = Duration.ofMillis(50).toNanos();

    @Test
    void eachScopeHasItsOwnCopyAndAfterClosingNoneIsMappedOrLeft(@TempDir Path home) throws Exception {
        Set<Path> mappedBefore = mapped();
        Set<Path> copies;
        try (Container container = Container.open(home)) {
            container.deploy(RealBundles.path("sqlite-jdbc"));
            container.deploy(RealBundles.path("slf4j-api"));
            try (InputStream probe = Databases.sqlite().jar()) {
                container.deploy("probe", probe);
            }
            List<InterpreterScope> scopes = new ArrayList<>();
            for (int number = 0; number < SCOPES; number++) {
                InterpreterScope scope = container.createScope("scope-" + number);
                scope.importModule("probe.sqlite");
                assertEquals("42", used(scope));
                scopes.add(scope);
            }

            copies = without(mapped(), mappedBefore);
            assertEquals(SCOPES, copies.size());
            scopes.remove(SCOPES - 1).close();
            for (InterpreterScope scope : scopes) {
                assertEquals("42", used(scope), scope.name());
            }
        }
        assertEquals(Set.of(), settled(() -> without(mapped(), mappedBefore)), "libraries that are mapped");
        assertEquals(Set.of(), settled(() -> left(copies)), "files that were extracted");
    }

    @SuppressWarnings("unchecked")
    private static String used(InterpreterScope scope) {
        return scope.call(UnaryOperator.class, probe -> ((UnaryOperator<String>) probe).apply("use"));
    }

    /** What is there once the collector has run, at most so often. */
    private static Set<Path> settled(Supplier<Set<Path>> left) {
        Instant end = Instant.now().plus(PATIENCE);
        Set<Path> now = left.get();
        while (!now.isEmpty() && Instant.now().isBefore(end)) {
            System.gc();
            LockSupport.parkNanos(GLANCE);
            now = left.get();
        }
        return now;
    }

    private static Set<Path> without(Set<Path> all, Set<Path> known) {
        Set<Path> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    private static Set<Path> mapped() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains("sqlitejdbc"))
                    .map(line -> Path.of(line.substring(line.indexOf('/')).replace(" (deleted)", "")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is still there of copies and of the marks that sqlite-jdbc puts beside them. */
    private static Set<Path> left(Set<Path> copies) {
        return copies.stream()
                .flatMap(copy -> Stream.of(copy, Path.of(copy + ".lck")))
                .filter(Files::exists)
                .collect(Collectors.toSet());
    }
}
