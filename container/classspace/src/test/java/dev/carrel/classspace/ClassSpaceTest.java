/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.jni.NativeLibraries;
import dev.carrel.classspace.path.BundleClassPath;
import dev.carrel.classspace.testing.JarBuilder;
import dev.carrel.classspace.testing.OpenFiles;
import dev.carrel.classspace.testing.Sources;
import dev.carrel.classspace.testing.Spaces;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One class space by itself. */
final class ClassSpaceTest {

    @RegisterExtension
    final Spaces spaces = new Spaces();

    private static JarBuilder counter() {
        return JarBuilder.jar()
                .header("Bundle-SymbolicName", "counter")
                .header("Bundle-Version", "1.2.3")
                .source("counter.Counter", "package counter; public class Counter { public static int count; }")
                .source("counter.Late", "package counter; public class Late { }")
                .file("counter/text.txt", "hello");
    }

    private static SpaceExtensions with(ActivationTrigger trigger, ClassTransformer transformer) {
        SpaceExtensions none = SpaceExtensions.none();
        return new SpaceExtensions(
                none.bundle(), trigger, transformer, none.linker(), NativeLibraries.none(), none.boot());
    }

    @Test
    void twoSpacesOverOneContentDefineTheirOwnClasses() throws Exception {
        BundleClassPath path = spaces.path(counter());
        ClassSpace alice = spaces.open("counter@alice", path, SpaceExtensions.none());
        ClassSpace bob = spaces.open("counter@bob", path, SpaceExtensions.none());
        Class<?> one = alice.loader().loadClass("counter.Counter");
        Class<?> other = bob.loader().loadClass("counter.Counter");
        assertNotSame(one, other);
        one.getField("count").setInt(null, 7);
        assertEquals(0, other.getField("count").getInt(null));
        assertSame(one, alice.loader().loadClass("counter.Counter"));
        assertSame(alice.loader(), one.getClassLoader());
        assertNotSame(one.getProtectionDomain(), other.getProtectionDomain());
        assertEquals("class space counter@alice", alice.toString());
    }

    @Test
    void aMissingClassIsExplained() {
        ClassSpace alice = spaces.open("counter@alice", counter());
        var missing =
                assertThrows(ClassNotFoundException.class, () -> alice.loader().loadClass("counter.Other"));
        assertEquals(
                "counter.Other is not in class space [counter@alice]: it is not on the class path, and package [counter]"
                        + " is neither imported nor exported by a required bundle.",
                missing.getMessage());
    }

    @Test
    void aClassKnowsItsPackageAndItsCodeSource() throws Exception {
        ClassSpace alice = spaces.open(
                "counter@alice",
                counter().section("counter/", "Specification-Version", "4.5").section("other/", "Sealed", "true"));
        Class<?> counter = alice.loader().loadClass("counter.Counter");
        assertEquals("1.2.3", counter.getPackage().getImplementationVersion());
        assertEquals("4.5", counter.getPackage().getSpecificationVersion());
        assertSame(counter.getPackage(), alice.loader().getDefinedPackage("counter"));
        URL location = counter.getProtectionDomain().getCodeSource().getLocation();
        assertEquals("file", location.getProtocol());
        assertTrue(Files.exists(java.nio.file.Path.of(location.toURI())));
    }

    @Test
    void aSealedPackageComesFromOnePlace() throws Exception {
        ClassSpace space = spaces.open(
                "sealed@s",
                JarBuilder.jar()
                        .header("Sealed", "true")
                        .source("p.A", "package p; public class A { }")
                        .source("q.A", "package q; public class A { }"),
                JarBuilder.jar()
                        .source("p.B", "package p; public class B { }")
                        .source("r.B", "package r; public class B { }"));
        assertTrue(space.loader().loadClass("p.A").getPackage().isSealed());
        SecurityException violation =
                assertThrows(SecurityException.class, () -> space.loader().loadClass("p.B"));
        assertTrue(violation.getMessage().startsWith("Package [p] of class space sealed@s is sealed"));
        assertNotNull(space.loader().loadClass("r.B"));
    }

    @Test
    void lazyClassesAndResourcesLoadAfterTheContentWasRemoved() throws Exception {
        Content content = spaces.content(counter());
        ClassSpace space = spaces.open(
                "counter@alice",
                BundleClassPath.of(content, List.of(), Runtime.version().feature()),
                SpaceExtensions.none());
        content.close();
        spaces.store().remove(content.digest());
        assertNotNull(space.loader().loadClass("counter.Late"));
        URL url = space.loader().getResource("counter/text.txt");
        assertEquals("hello", new String(new URL(url.toString()).openStream().readAllBytes()));
        space.close();
        assertEquals(Set.of(), spaces.store().digests());
        assertTrue(spaces.store().open(content.digest()).isEmpty());
        OpenFiles.assertNoneUnder(spaces.folder());
    }

    @Test
    void aClosedSpaceKeepsItsClassesAndDefinesNoMore() throws Exception {
        ClassSpace space = spaces.open("counter@alice", counter());
        Class<?> counter = space.loader().loadClass("counter.Counter");
        space.close();
        space.close();
        assertSame(counter, space.loader().loadClass("counter.Counter"));
        var missing =
                assertThrows(ClassNotFoundException.class, () -> space.loader().loadClass("counter.Late"));
        assertTrue(missing.getMessage().contains("the space is closed"), missing::getMessage);
    }

    @Test
    void theTriggerIsToldOfEachDefinitionAndHowTheyNest() throws Exception {
        List<String> told = new ArrayList<>();
        ActivationTrigger trigger = new ActivationTrigger() {
            @Override
            public void beforeDefine(String className, String packageName) {
                told.add("before " + className + " in " + packageName);
            }

            @Override
            public void afterDefine(String className, String packageName) {
                told.add("after " + className);
            }
        };
        Sources sources = new Sources()
                .add("p.Base", "package p; public class Base { }")
                .add("p.Sub", "package p; public class Sub extends Base { }");
        ClassSpace space = spaces.open(
                "lazy@s", spaces.path(JarBuilder.jar().sources(sources)), with(trigger, ClassTransformer.none()));
        space.loader().getResource("p/Base.class");
        assertEquals(List.of(), told);
        space.loader().loadClass("p.Sub");
        space.loader().loadClass("p.Sub");
        assertEquals(List.of("before p.Sub in p", "before p.Base in p", "after p.Base", "after p.Sub"), told);
    }

    @Test
    void aSpaceThatNobodyUsesIsCollected() throws Exception {
        BundleClassPath path = spaces.path(counter());
        List<WeakReference<ClassLoader>> loaders = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 10; i++) {
            ClassSpace space = ClassSpace.open("counter@" + i, path, SpaceExtensions.none());
            Class.forName("counter.Counter", true, space.loader());
            loaders.add(new WeakReference<>(space.loader()));
            space.close();
        }
        for (int i = 0; i < 50 && loaders.stream().anyMatch(loader -> loader.get() != null); i++) {
            System.gc();
        }
        assertEquals(
                List.of(),
                loaders.stream().filter(loader -> loader.get() != null).collect(Collectors.toList()));
    }

    @Test
    void resourcesAreFoundWithAndWithoutTheFirstSlash() throws Exception {
        ClassSpace space = spaces.open("counter@alice", counter());
        assertNotNull(space.loader().getResource("counter/text.txt"));
        assertNull(space.loader().getResource("counter/none.txt"));
        assertNotNull(space.loader().getResource("counter"));
        try (var in = space.loader().getResourceAsStream("counter/text.txt")) {
            assertArrayEquals("hello".getBytes(), in.readAllBytes());
        }
    }
}
