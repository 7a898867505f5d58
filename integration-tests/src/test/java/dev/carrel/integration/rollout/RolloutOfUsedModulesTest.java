/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ModuleState;
import dev.carrel.api.rollout.RolloutReport;
import dev.carrel.api.rollout.RolloutReport.Ending;
import dev.carrel.api.rollout.RolloutRequest;
import dev.carrel.api.rollout.RolloutStep.Outcome;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.imports.MadeBundle;
import dev.carrel.integration.leftovers.NothingLeft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Modules that use the classes of what is rolled out move with it as one set, or stay with the old one. */
@ExtendWith(NothingLeft.class)
class RolloutOfUsedModulesTest {

    @TempDir
    Path home;

    private Container container;
    private InterpreterScope scope;

    @BeforeEach
    void open() {
        container = Container.open(home);
        scope = container.createScope("s");
    }

    @AfterEach
    void close() {
        container.close();
    }

    private static MadeBundle library(String version) {
        return MadeBundle.named("library", version)
                .header("Export-Package", "library;version=" + version)
                .source(
                        "library.Library",
                        "package library; public final class Library { public static String version() { return \""
                                + version + "\"; } }");
    }

    private static MadeBundle user(String name, String range, String start) {
        return Versions.withState(
                        MadeBundle.named(name, "1.0.0"),
                        start
                                + "context.registerService(java.util.concurrent.Callable.class, () ->"
                                + " library.Library.version(), null);",
                        "")
                .header("Import-Package", "org.osgi.framework,library;version=\"" + range + "\"")
                .using(library("1.0.0"));
    }

    private RolloutReport roll(RolloutRequest request) {
        container.deploy("two", library("2.0.0").jar());
        return container.rollouts().run(request);
    }

    private static RolloutRequest request() {
        return RolloutRequest.of("library", Versions.TWO);
    }

    @Test
    void aUserIsCreatedAnewWithTheNewOne() {
        container.deploy("one", library("1.0.0").jar());
        container.deploy("user", user("user", "[1,3)", "").jar());
        ModuleObject user = scope.importModule("user");
        ModuleObject library = scope.module("library").orElseThrow();
        assertEquals("1.0.0", Versions.ask(scope));

        RolloutReport report = roll(request());

        assertEquals(1, report.count(Outcome.MOVED), report.toString());
        assertEquals("2.0.0", Versions.ask(scope));
        assertNotEquals(user, scope.importModule("user"));
        assertEquals(ModuleState.FREED, user.state());
        assertEquals(ModuleState.FREED, library.state());
        assertEquals(
                List.of("library", "user"),
                scope.modules().stream().map(ModuleObject::name).toList());
        container.rollouts().back("library");
        assertEquals("1.0.0", Versions.ask(scope));
        assertEquals(2, scope.modules().size());
    }

    @Test
    void aUserThatCannotBeCreatedAnewKeepsTheWholeSetAsItWas() {
        container.deploy("one", library("1.0.0").jar());
        container.deploy(
                "user",
                user(
                                "user",
                                "[1,3)",
                                "if (library.Library.version().startsWith(\"2\")) throw new IllegalStateException();")
                        .jar());
        ModuleObject user = scope.importModule("user");
        List<ModuleObject> before = scope.modules();

        RolloutReport report = roll(request());

        assertEquals(Ending.STOPPED, report.ending());
        assertEquals("CA-502", report.steps().get(0).code().orElseThrow());
        assertEquals(before, scope.modules());
        assertEquals(user, scope.importModule("user"));
        assertEquals("1.0.0", Versions.ask(scope));
        assertEquals(
                Versions.ONE, scope.module("library").orElseThrow().definition().version());
    }

    @Test
    void aUserThatDoesNotFitTheNewOneGetsTheOldVersionAndTheNameIsTheNewOnes() {
        container.deploy("one", library("1.0.0").jar());
        container.deploy("user", user("user", "[1,2)", "").jar());
        scope.importModule("user");

        RolloutReport report = roll(request());

        assertEquals(1, report.count(Outcome.MOVED), report.toString());
        assertEquals("1.0.0", Versions.ask(scope));
        assertEquals(
                Versions.TWO, scope.module("library").orElseThrow().definition().version());
    }

    @Test
    void withoutItsUsersTheOldOneLivesOnForThem() {
        container.deploy("one", library("1.0.0").jar());
        container.deploy("user", user("user", "[1,3)", "").jar());
        ModuleObject user = scope.importModule("user");
        ModuleObject library = scope.module("library").orElseThrow();

        RolloutReport report = roll(request().withoutUsers());

        assertEquals(1, report.count(Outcome.MOVED), report.toString());
        assertTrue(
                report.steps().get(0).sentences().get(0).contains("was not freed, because"),
                report.steps().toString());
        assertEquals(user, scope.importModule("user"));
        assertEquals("1.0.0", Versions.ask(scope));
        assertEquals(ModuleState.LIVE, library.state());
        assertEquals(
                Versions.TWO, scope.module("library").orElseThrow().definition().version());
        user.close();
        library.close();
        assertEquals(1, scope.modules().size());
    }

    private static final String IO = "org.apache.commons.commons-io";
    private static final String CSV = "org.apache.commons.commons-csv";

    private Version version(String module) {
        return scope.module(module).orElseThrow().definition().version();
    }

    @Test
    void aRealLibraryMovesWithTheModuleThatUsesIt() throws Exception {
        List.of("commons-codec", "commons-io", "commons-csv")
                .forEach(artifact -> container.deploy(RealBundles.path(artifact)));
        ModuleObject csv = scope.importModule(CSV);
        Version old = version(IO);
        try (Stream<Path> others = Files.list(Path.of("target", "other-versions"))) {
            container.deploy(others.findFirst().orElseThrow(IOException::new));
        }
        Version newer = container
                .definition(IO, VersionRange.valueOf("0"))
                .orElseThrow()
                .version();

        RolloutReport report = container.rollouts().run(RolloutRequest.of(IO, newer));

        assertEquals(1, report.count(Outcome.MOVED), report.toString());
        assertNotEquals(old, version(IO));
        assertNotEquals(csv, scope.importModule(CSV));
        assertEquals(ModuleState.FREED, csv.state());
        assertEquals("a,b", parsed());
        assertEquals(3, scope.modules().size());
        container.rollouts().back(IO);
        assertEquals(old, version(IO));
        assertEquals("a,b", parsed());
    }

    /** What commons-csv, which reads through commons-io, makes of a line. */
    private Object parsed() throws Exception {
        Class<?> formats = scope.importModule(CSV).loadClass("org.apache.commons.csv.CSVFormat");
        Object format = formats.getField("DEFAULT").get(null);
        return formats.getMethod("format", Object[].class).invoke(format, (Object) new Object[] {"a", "b"});
    }
}
