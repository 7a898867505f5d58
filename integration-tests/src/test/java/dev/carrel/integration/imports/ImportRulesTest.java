/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.CarrelException;
import dev.carrel.api.Container;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.ImportPath;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleImportException;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.ModuleState;
import dev.carrel.api.ScopeOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** The rules of import: one name, one module object; forget; versions; circles; failures; single modules. */
class ImportRulesTest {

    @TempDir
    Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
    }

    @AfterEach
    void close() {
        container.close();
    }

    private void deploy(MadeBundle bundle) {
        container.deploy("made", bundle.jar());
    }

    private static MadeBundle exporting(String name, String version) {
        return MadeBundle.named(name, version)
                .header("Export-Package", name + ";version=" + version)
                .source(
                        name + ".Error",
                        "package " + name + "; public class Error extends RuntimeException {"
                                + " public static int count; }");
    }

    @Test
    void theSameNameTwiceGivesTheSameModuleObject() {
        deploy(exporting("a", "1"));
        InterpreterScope scope = container.createScope("s");

        assertEquals(scope.importModule("a"), scope.importModule("a"));
        assertEquals(1, scope.modules().size());
    }

    @Test
    void afterForgetANewOneIsCreatedAndTheOldOneLivesOn() throws Exception {
        deploy(exporting("a", "1"));
        InterpreterScope scope = container.createScope("s");
        ModuleObject old = scope.importModule("a");

        assertEquals(old, scope.forget("a").orElseThrow());
        ModuleObject next = scope.importModule("a");

        assertNotEquals(old, next);
        assertNotSame(old.loadClass("a.Error"), next.loadClass("a.Error"));
        assertEquals(old.definition(), next.definition());
        assertEquals(List.of(ModuleState.LIVE, ModuleState.LIVE), List.of(old.state(), next.state()));
        old.close();
        assertEquals(List.of(ModuleState.FREED, ModuleState.LIVE), List.of(old.state(), next.state()));
        assertEquals(next, scope.importModule("a"));
    }

    @Test
    void staticsOfOneScopeAreNotThoseOfAnother() throws Exception {
        deploy(exporting("a", "1"));
        Class<?> alice = container.createScope("alice").importModule("a").loadClass("a.Error");
        Class<?> bob = container.createScope("bob").importModule("a").loadClass("a.Error");

        alice.getField("count").setInt(null, 7);

        assertEquals(0, bob.getField("count").getInt(null));
    }

    @Test
    void aVersionRangeCanBeAskedFor() {
        deploy(exporting("a", "1.0.0"));
        deploy(exporting("a", "1.5.0"));
        deploy(exporting("a", "2.0.0"));
        InterpreterScope scope = container.createScope("s");

        ModuleObject narrow = scope.importModule("a", VersionRange.valueOf("[1,2)"));

        assertEquals(Version.valueOf("1.5.0"), narrow.definition().version());
        assertEquals(narrow, scope.importModule("a"));
        ModuleImportException missing =
                assertThrows(ModuleImportException.class, () -> scope.importModule("a", VersionRange.valueOf("[3,4)")));
        assertEquals(ErrorCode.MODULE_UNKNOWN, missing.code());
        assertTrue(String.valueOf(missing.getMessage()).contains("2.0.0, 1.5.0, 1.0.0"), missing.getMessage());
    }

    @Test
    void theImportPathKeepsVersionsOut() {
        deploy(exporting("a", "1.0.0"));
        deploy(exporting("a", "2.0.0"));
        ImportPath old = ImportPath.everything().pin("a", Version.valueOf("1.0.0"));
        InterpreterScope pinned =
                container.createScope(ScopeOptions.named("pinned").withImportPath(old));
        InterpreterScope closed =
                container.createScope(ScopeOptions.named("closed").withImportPath(ImportPath.nothing()));

        assertEquals(
                Version.valueOf("1.0.0"), pinned.importModule("a").definition().version());
        assertEquals(
                ErrorCode.MODULE_NOT_ON_PATH,
                assertThrows(ModuleImportException.class, () -> closed.importModule("a"))
                        .code());
    }

    @Test
    void theNameComesFromTheCapabilityWhereThereIsOne() {
        deploy(MadeBundle.named("org.acme.long.name", "3.1.0")
                .header("Provide-Capability", "dev.carrel.module;name=short;version:Version=\"9.0\""));
        InterpreterScope scope = container.createScope("s");

        assertEquals(
                Version.valueOf("9.0"), scope.importModule("short").definition().version());
        CarrelException unknown = assertThrows(CarrelException.class, () -> scope.importModule("shrot"));
        assertTrue(String.valueOf(unknown.getMessage()).contains("did you mean [short]"), unknown.getMessage());
    }

    @Test
    void manyThreadsThatImportOneNameGetOneModuleObjectWhoseActivatorWasStartedOnce() throws Exception {
        String counter = "carrel.test.started." + System.nanoTime();
        deploy(MadeBundle.named("a", "1")
                .activator(
                        "synchronized (System.class) { System.setProperty(\"" + counter
                                + "\", 1 + Integer.getInteger(\"" + counter + "\", 0) + \"\"); } Thread.yield();",
                        ""));
        InterpreterScope scope = container.createScope("s");
        int threads = 8;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<ModuleObject>> imports = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                imports.add(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return scope.importModule("a");
                });
            }
            Set<ModuleObject> got = new HashSet<>();
            for (Future<ModuleObject> each : pool.invokeAll(imports)) {
                got.add(each.get());
                assertEquals(ModuleState.LIVE, each.get().state());
            }
            assertEquals(1, got.size());
            assertEquals(1, Integer.getInteger(counter));
        } finally {
            pool.shutdownNow();
            System.clearProperty(counter);
        }
    }

    @Test
    void anImporterWaitsUntilTheActivatorOfAnotherHasReturned() throws Exception {
        String started = "carrel.test.started." + System.nanoTime();
        String goOn = started + ".go.on";
        deploy(MadeBundle.named("a", "1")
                .activator(
                        "System.setProperty(\"" + started + "\", \"\"); while (System.getProperty(\"" + goOn
                                + "\") == null) Thread.onSpinWait();",
                        ""));
        InterpreterScope scope = container.createScope("s");
        AtomicReference<ModuleState> seen = new AtomicReference<>();
        Thread first = new Thread(() -> scope.importModule("a"));
        Thread second = new Thread(() -> seen.set(scope.importModule("a").state()));
        first.start();
        while (System.getProperty(started) == null) {
            Thread.onSpinWait();
        }
        second.start();
        while (second.getState() != Thread.State.WAITING && second.isAlive()) {
            Thread.onSpinWait();
        }
        assertNull(seen.get(), "imported before the activator had returned");
        System.setProperty(goOn, "");
        first.join();
        second.join();
        assertEquals(ModuleState.LIVE, seen.get());
        System.clearProperty(started);
        System.clearProperty(goOn);
    }

    @Test
    void circlesAreCreatedInTheSameOrderEachTime() {
        MadeBundle a = exporting("a", "1").header("Import-Package", "b");
        MadeBundle b = exporting("b", "1").header("Import-Package", "c");
        MadeBundle c = exporting("c", "1").header("Import-Package", "a");
        List.of(c, a, b).forEach(this::deploy);
        Set<List<String>> orders = new HashSet<>();
        for (int round = 0; round < 10; round++) {
            try (InterpreterScope scope = container.createScope("s" + round)) {
                scope.importModule("a");
                orders.add(scope.modules().stream().map(ModuleObject::name).toList());
            }
        }
        assertEquals(Set.of(List.of("c", "b", "a")), orders);
    }

    @Test
    void whatIsNeededIsCreatedFirstAndFreedLast() {
        String log = "carrel.test.log." + System.nanoTime();
        deploy(exporting("base", "1").activator(note(log, "+base"), note(log, "-base")));
        deploy(MadeBundle.named("top", "1")
                .header("Import-Package", "base")
                .activator(note(log, "+top"), note(log, "-top")));
        try (InterpreterScope scope = container.createScope("s")) {
            scope.importModule("top");
        }
        assertEquals("+base+top-top-base", System.getProperty(log));
        System.clearProperty(log);
    }

    private static String note(String property, String text) {
        return "System.setProperty(\"" + property + "\", System.getProperty(\"" + property + "\", \"\") + \"" + text
                + "\");";
    }

    @Test
    void aFailedCreationLeavesNothingAndCanBeRepeated() {
        String fail = "carrel.test.fail." + System.nanoTime();
        System.setProperty(fail, "true");
        deploy(exporting("base", "1"));
        deploy(MadeBundle.named("top", "1")
                .header("Import-Package", "base")
                .activator(
                        "context.registerService(Runnable.class, () -> {}, null);" + "if (Boolean.getBoolean(\"" + fail
                                + "\")) throw new IllegalStateException(\"no luck\");",
                        ""));
        InterpreterScope scope = container.createScope("s");

        ModuleImportException failure = assertThrows(ModuleImportException.class, () -> scope.importModule("top"));

        assertEquals(ErrorCode.START_FAILED, failure.code());
        assertTrue(String.valueOf(failure.getMessage()).contains("no luck"), failure.getMessage());
        assertEquals(List.of(), scope.modules());
        assertEquals(1, scope.bundleContext().getBundles().length);
        assertNull(scope.bundleContext().getServiceReference(Runnable.class));
        System.clearProperty(fail);
        assertEquals(ModuleState.LIVE, scope.importModule("top").state());
    }

    @Test
    void anUnmetRequirementIsToldWithTheWholeChainAndWhatCameNear() {
        deploy(exporting("base", "1.0.0"));
        deploy(exporting("middle", "1.0.0").header("Import-Package", "base;version=\"[2,3)\""));
        deploy(MadeBundle.named("top", "1.0.0").header("Import-Package", "middle"));
        InterpreterScope scope = container.createScope("s");

        ModuleImportException failure = assertThrows(ModuleImportException.class, () -> scope.importModule("top"));

        assertEquals(ErrorCode.MODULE_UNRESOLVED, failure.code());
        String message = String.valueOf(failure.getMessage());
        for (String part : List.of("Scope [s]", "[top 1.0.0]", "[middle 1.0.0]", "[base]", "base 1.0.0 offers 1.0.0")) {
            assertTrue(message.contains(part), message);
        }
        assertEquals(List.of(), scope.modules());
    }

    @Test
    void aSingleModuleIsImportedOnceInTheProcessEvenByAnotherContainer(@TempDir Path otherHome) {
        String name = "single" + System.nanoTime();
        MadeBundle bundle = MadeBundle.named(name, "1")
                .header("Provide-Capability", "dev.carrel.module;name=" + name + ";multiplicity=single");
        deploy(bundle);
        InterpreterScope holder = container.createScope("holder");
        ModuleObject held = holder.importModule(name);
        try (Container other = Container.open(otherHome)) {
            other.deploy("made", bundle.jar());
            InterpreterScope late = other.createScope("late");

            ModuleImportException refused = assertThrows(ModuleImportException.class, () -> late.importModule(name));

            assertEquals(ErrorCode.MODULE_SINGLE, refused.code());
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("cannot load module more than once per process"), message);
            assertTrue(message.contains("[holder]") && message.contains(home.toString()), message);
            assertEquals(List.of(), late.modules());
            held.close();
            assertEquals(ModuleState.LIVE, late.importModule(name).state());
        }
        assertEquals(ModuleState.LIVE, holder.importModule(name).state());
    }

    @Test
    void aForgottenProviderIsReplacedForNewImportsOnly() throws Exception {
        MadeBundle base = exporting("base", "1");
        deploy(base);
        deploy(user("one", base));
        deploy(user("two", base));
        InterpreterScope scope = container.createScope("s");
        ModuleObject one = scope.importModule("one");
        scope.forget("base");
        ModuleObject two = scope.importModule("two");

        assertNotSame(one.loadClass("base.Error"), two.loadClass("base.Error"));
        assertSame(
                one.loadClass("base.Error"),
                one.loadClass("one.User").getMethod("error").invoke(null));
    }

    private static MadeBundle user(String name, MadeBundle base) {
        return MadeBundle.named(name, "1")
                .header("Import-Package", "base")
                .using(base)
                .source(
                        name + ".User",
                        "package " + name + "; public class User {"
                                + " public static Class<?> error() { return base.Error.class; } }");
    }

    @Test
    void anUndeployedDefinitionIsNoLongerImportedAndItsModuleObjectsGoOn() throws Exception {
        deploy(exporting("a", "1"));
        InterpreterScope before = container.createScope("before");
        ModuleObject living = before.importModule("a");

        container.undeploy(living.definition());

        assertEquals(List.of(), container.definitions());
        assertEquals("a.Error", living.loadClass("a.Error").getName());
        InterpreterScope after = container.createScope("after");
        assertThrows(ModuleImportException.class, () -> after.importModule("a"));
        assertFalse(after.isClosed());
    }
}
