/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import dev.carrel.api.Container;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ScopeOptions;
import dev.carrel.integration.RealBundles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Version;

/**
 * Bundles from Maven Central, unmodified, in three scopes at once: each does its work in each scope, and what one scope wrote
 * another does not read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkingBundlesTest {

    private Container container;

    /**
     * A library at work.
     *
     * @param probe the bundle that uses it
     * @param answer what it says when it is used
     * @param path what its scopes may import
     */
    record Work(Probe probe, String answer, ImportPath path) {

        Work(Probe probe, String answer) {
            this(probe, answer, ImportPath.everything());
        }

        ScopeOptions scope(String user) {
            return ScopeOptions.named(probe.name() + "." + user).withImportPath(path);
        }

        @Override
        public String toString() {
            return probe.name();
        }
    }

    static List<Work> works() {
        List<Work> works = new ArrayList<>(List.of(
                new Work(Databases.h2(), "42"),
                new Work(Databases.hsqldb(), "42"),
                new Work(Databases.sqlite(), "42"),
                new Work(Texts.jackson(), "{\"number\":42}"),
                new Work(Texts.gson(), "{\"number\":42}"),
                new Work(Texts.csv(), "b,c"),
                new Work(Texts.freemarker(), "42"),
                new Work(Texts.groovy(), "42"),
                new Work(Texts.logback(), "six times 7 is 42"),
                new Work(Texts.lucene(), "a shared library"),
                new Work(Structures.pool(), "42"),
                new Work(Structures.guava(), "1+2"),
                new Work(Structures.ehcache(), "42", ImportPath.everything().pin("slf4j.api", new Version("1.7.36"))),
                new Work(Structures.indriya(), "42000 by tech.units.indriya"),
                new Work(Structures.bouncyCastle(), "2d711642"),
                new Work(Structures.asm(), "42"),
                new Work(Structures.snappy(), "true forty-two"),
                new Work(Networks.mina(), "echo"),
                new Work(Networks.netty(), "echo")));
        if (isLinuxOnX86()) {
            works.add(new Work(Networks.nettyWithEpoll(), "echo"));
        }
        return works;
    }

    private static boolean isLinuxOnX86() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    @BeforeAll
    void deployEverything(@TempDir Path home) throws IOException {
        container = Container.open(home);
        for (Path bundle : RealBundles.all()) {
            container.deploy(bundle);
        }
        for (Path bundle : olderBundles()) {
            container.deploy(bundle);
        }
        for (Work work : works()) {
            try (InputStream jar = work.probe().jar()) {
                container.deploy("test:" + work.probe().name(), jar);
            }
        }
    }

    /** Versions beside those that the others use. */
    static List<Path> olderBundles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "older-bundles"))) {
            return files.map(Path::toAbsolutePath).sorted().toList();
        }
    }

    @AfterAll
    void close() {
        container.close();
    }

    @ParameterizedTest
    @MethodSource("works")
    void itWorksInEachScopeAndNothingCrosses(Work work) throws Exception {
        String name = work.probe().name();
        try (InterpreterScope alice = container.createScope(work.scope("alice"));
                InterpreterScope bob = container.createScope(work.scope("bob"));
                InterpreterScope carol = container.createScope(work.scope("carol"))) {
            List<InterpreterScope> scopes = List.of(alice, bob, carol);
            for (InterpreterScope scope : scopes) {
                scope.importModule(name);
                assertEquals(work.answer(), say(scope, "use"), () -> name + " in scope " + scope.name());
            }
            assertEquals("written", say(alice, "write of alice"));
            assertEquals("", say(bob, "read"));
            assertEquals("written", say(bob, "write of bob"));
            assertEquals("of alice", say(alice, "read"));
            assertEquals("of bob", say(bob, "read"));
            assertEquals("", say(carol, "read"));
            assertNotSame(probeClass(alice, name), probeClass(bob, name));
        }
    }

    @SuppressWarnings("unchecked")
    private static String say(InterpreterScope scope, String word) {
        return scope.call(UnaryOperator.class, probe -> ((UnaryOperator<String>) probe).apply(word));
    }

    private static Class<?> probeClass(InterpreterScope scope, String name) throws ClassNotFoundException {
        return scope.module(name).orElseThrow().loadClass("probe.Probe");
    }
}
