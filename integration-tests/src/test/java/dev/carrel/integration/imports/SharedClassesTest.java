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
import dev.carrel.api.ClassSharing.Authority;
import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.Deployment;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.Isolation;
import dev.carrel.api.ModuleObject;
import dev.carrel.api.Verdict;
import dev.carrel.integration.RealBundles;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/** Module objects share their classes when that is proven safe, or when somebody answers for it; never otherwise. */
class SharedClassesTest {

    @TempDir
    Path home;

    /** Registers a service that remembers, in the activator's state alone. */
    private static MadeBundle counter(String name) {
        return MadeBundle.named(name, "1.0.0")
                .header("Export-Package", name)
                .source(
                        name + ".Counter",
                        "package " + name + "; public final class Counter implements java.util.function.IntSupplier {"
                                + " private int count; public int getAsInt() { return ++count; } }")
                .activator(
                        "context.registerService(java.util.function.IntSupplier.class, new " + name
                                + ".Counter(), null);",
                        "");
    }

    private static MadeBundle withStaticCount(String name) {
        return MadeBundle.named(name, "1.0.0")
                .header("Export-Package", name)
                .source(name + ".Count", "package " + name + "; public class Count { public static int count; }");
    }

    private static int count(InterpreterScope scope) {
        return scope.call(IntSupplier.class, IntSupplier::getAsInt);
    }

    @Test
    void aBundleWithoutStaticStateSharesItsClassesAndNoneOfItsState() throws Exception {
        try (Container container = Container.open(home)) {
            container.deploy("made", counter("free").jar());
            InterpreterScope alice = container.createScope("alice");
            InterpreterScope bob = container.createScope("bob");
            ModuleObject ofAlice = alice.importModule("free");
            ModuleObject ofBob = bob.importModule("free");

            assertTrue(ofAlice.sharesClasses() && ofBob.sharesClasses());
            assertSame(ofAlice.loadClass("free.Counter"), ofBob.loadClass("free.Counter"));
            assertEquals(List.of(1, 2, 1), List.of(count(alice), count(alice), count(bob)));
            ofAlice.close();
            assertEquals(2, count(bob));
            assertEquals(
                    Optional.of(Verdict.SHAREABLE), ofBob.definition().sharing().verdict());
        }
    }

    @Test
    void aBundleWithStaticStateHasClassesOfItsOwnInEachScope() throws Exception {
        try (Container container = Container.open(home)) {
            Deployment deployment =
                    container.deploy("made", withStaticCount("counting").jar());
            ModuleObject ofAlice = container.createScope("alice").importModule("counting");
            ModuleObject ofBob = container.createScope("bob").importModule("counting");

            assertFalse(ofAlice.sharesClasses());
            assertNotSame(ofAlice.loadClass("counting.Count"), ofBob.loadClass("counting.Count"));
            assertFalse(deployment.definition().sharing().allowed());
            assertTrue(
                    deployment.definition().sharing().reasons().get(0).contains("counting.Count"),
                    deployment.definition().sharing().reasons().toString());
        }
    }

    @Test
    void whatIsWiredToPrivateClassesIsPrivate() throws Exception {
        try (Container container = Container.open(home)) {
            MadeBundle counting = withStaticCount("counting");
            container.deploy("counting", counting.jar());
            container.deploy(
                    "user",
                    MadeBundle.named("user", "1.0.0")
                            .header("Import-Package", "counting")
                            .using(counting)
                            .source(
                                    "user.User",
                                    "package user; public class User { public int next() { return"
                                            + " ++counting.Count.count; } }")
                            .jar());
            ModuleObject ofAlice = container.createScope("alice").importModule("user");
            ModuleObject ofBob = container.createScope("bob").importModule("user");

            assertFalse(ofAlice.sharesClasses());
            assertNotSame(ofAlice.loadClass("user.User"), ofBob.loadClass("user.User"));
        }
    }

    @Test
    void scopesThatCameToTheSameWiringByOtherImportsShareItAllTheSame() throws Exception {
        try (Container container = Container.open(home)) {
            MadeBundle library = counter("library");
            container.deploy("library", library.jar());
            container.deploy("other", counter("other").jar());
            container.deploy(
                    "user",
                    MadeBundle.named("user", "1.0.0")
                            .header("Import-Package", "library")
                            .using(library)
                            .source("user.User", "package user; public class User { library.Counter mine; }")
                            .jar());
            InterpreterScope alice = container.createScope("alice");
            InterpreterScope bob = container.createScope("bob");
            bob.importModule("other");

            Class<?> ofAlice = alice.importModule("user").loadClass("user.User");
            Class<?> ofBob = bob.importModule("user").loadClass("user.User");

            assertSame(ofAlice, ofBob);
            assertSame(
                    alice.module("library").orElseThrow().loadClass("library.Counter"),
                    ofBob.getDeclaredField("mine").getType());
        }
    }

    @Test
    void aSharedClassLeadsToTheModuleObjectForWhichTheThreadWorks() throws Exception {
        try (Container container = Container.open(home)) {
            container.deploy("made", counter("free").jar());
            InterpreterScope alice = container.createScope("alice");
            InterpreterScope bob = container.createScope("bob");
            ModuleObject ofAlice = alice.importModule("free");
            ModuleObject ofBob = bob.importModule("free");
            Class<?> shared = ofAlice.loadClass("free.Counter");

            assertEquals(ofAlice.bundle(), bundleInCall(alice, shared));
            assertEquals(ofBob.bundle(), bundleInCall(bob, shared));
            assertNull(FrameworkUtil.getBundle(shared));
            assertNull(onForeignThread(() -> FrameworkUtil.getBundle(shared)));
            ofBob.close();
            assertThrows(CarrelException.class, () -> bundleInCall(bob, shared));
        }
    }

    private static Object bundleInCall(InterpreterScope scope, Class<?> shared) {
        return scope.call(IntSupplier.class, service -> FrameworkUtil.getBundle(shared));
    }

    private static <T> T onForeignThread(Callable<T> question) throws Exception {
        FutureTask<T> answer = new FutureTask<>(question);
        Thread thread = new Thread(answer);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        thread.start();
        return answer.get();
    }

    @Test
    void anAuthorWhomTheAnalysisContradictsIsRefusedAndTheOperatorMayAnswerForIt() throws Exception {
        MadeBundle claimed = withStaticCount("claimed")
                .header("Provide-Capability", "dev.carrel.module;name=claimed;version:Version=1.0.0;isolation=shared");
        try (Container container = Container.open(home)) {
            CarrelException refused =
                    assertThrows(CarrelException.class, () -> container.deploy("made", claimed.jar()));
            assertEquals(ErrorCode.ISOLATION_CONTRADICTED, refused.code());
            assertTrue(refused.getMessage().contains("claimed.Count"), refused.getMessage());
            assertTrue(container.definitions().isEmpty());
            assertEquals(Set.of(), contents());
        }
        try (Container container =
                Container.open(ContainerOptions.of(home).withIsolation("claimed", Isolation.SHARED))) {
            Deployment deployment = container.deploy("made", claimed.jar());
            Class<?> ofAlice =
                    container.createScope("alice").importModule("claimed").loadClass("claimed.Count");
            Class<?> ofBob =
                    container.createScope("bob").importModule("claimed").loadClass("claimed.Count");

            assertSame(ofAlice, ofBob);
            assertEquals(Authority.OPERATOR, deployment.definition().sharing().authority());
            assertTrue(deployment.notices().toString().contains("by the operator's decision"), deployment.toString());
        }
    }

    private Set<String> contents() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("content"))) {
            return new HashSet<>(all.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void theOperatorMayKeepAnyModulePrivate() throws Exception {
        try (Container container = Container.open(ContainerOptions.of(home).withIsolation("free", Isolation.PRIVATE))) {
            container.deploy("made", counter("free").jar());
            Class<?> ofAlice =
                    container.createScope("alice").importModule("free").loadClass("free.Counter");
            Class<?> ofBob = container.createScope("bob").importModule("free").loadClass("free.Counter");

            assertNotSame(ofAlice, ofBob);
        }
    }

    @Test
    void theVerdictIsKeptWithTheContentAndNotMadeAgain() throws Exception {
        String digest;
        try (Container container = Container.open(home)) {
            digest =
                    container.deploy("made", counter("free").jar()).definition().digest();
        }
        Path note = home.resolve("content").resolve(digest).resolve("verdict.note");
        Files.writeString(note, Files.readString(note).replace("SHAREABLE", "PRIVATE"));
        try (Container container = Container.open(home)) {
            assertEquals(
                    Optional.of(Verdict.PRIVATE),
                    container.definitions().get(0).sharing().verdict());
        }
        Files.writeString(note, "of another version\n");
        try (Container container = Container.open(home)) {
            assertEquals(
                    Optional.of(Verdict.SHAREABLE),
                    container.definitions().get(0).sharing().verdict());
        }
    }

    @Test
    void sharedClassesAreCollectedWhenTheirDefinitionAndTheirLastUserHaveGone() throws Exception {
        try (Container container = Container.open(home)) {
            container.deploy("made", counter("free").jar());
            WeakReference<Class<?>> shared = useAndUndeploy(container);

            assertTrue(isCollected(shared), "the shared classes are still there");
        }
    }

    private static WeakReference<Class<?>> useAndUndeploy(Container container) throws Exception {
        InterpreterScope alice = container.createScope("alice");
        ModuleObject ofAlice = alice.importModule("free");
        WeakReference<Class<?>> shared = new WeakReference<>(ofAlice.loadClass("free.Counter"));
        assertEquals(1, count(alice));
        ofAlice.close();
        assertSame(shared.get(), alice.importModule("free").loadClass("free.Counter"), "kept while it is deployed");
        container.undeploy(container.definitions().get(0));
        assertEquals(1, count(alice), "a living module object goes on");
        alice.close();
        return shared;
    }

    private static boolean isCollected(WeakReference<?> reference) {
        for (int round = 0; round < 50 && reference.get() != null; round++) {
            System.gc();
        }
        return reference.get() == null;
    }

    @Test
    void twoModuleObjectsInOneScopeMayShareTheirClasses() throws Exception {
        try (Container container = Container.open(home)) {
            container.deploy("made", counter("free").jar());
            InterpreterScope scope = container.createScope("s");
            ModuleObject old = scope.importModule("free");
            scope.forget("free");
            ModuleObject next = scope.importModule("free");

            assertNotEquals(old, next);
            assertSame(old.loadClass("free.Counter"), next.loadClass("free.Counter"));
            assertNotSame(
                    old.service(IntSupplier.class).orElseThrow(),
                    next.service(IntSupplier.class).orElseThrow());
        }
    }

    @Test
    void aRealBundleThatIsShareableIsShared() throws Exception {
        try (Container container = Container.open(home)) {
            container.deploy(RealBundles.path("org.osgi.util.function"));
            container.deploy(RealBundles.path("h2"));
            InterpreterScope alice = container.createScope("alice");
            InterpreterScope bob = container.createScope("bob");

            assertSame(
                    alice.importModule("org.osgi.util.function").loadClass("org.osgi.util.function.Function"),
                    bob.importModule("org.osgi.util.function").loadClass("org.osgi.util.function.Function"));
            assertNotSame(
                    alice.importModule("com.h2database").loadClass("org.h2.Driver"),
                    bob.importModule("com.h2database").loadClass("org.h2.Driver"));
        }
    }
}
