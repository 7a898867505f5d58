/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.classspace.jni.NativeLibraries;
import dev.carrel.classspace.link.BootDelegation;
import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.DynamicLinker;
import dev.carrel.classspace.link.ExportFilter;
import dev.carrel.classspace.link.HostPackages;
import dev.carrel.classspace.link.Linkage;
import dev.carrel.classspace.link.ResourceQuery;
import dev.carrel.classspace.testing.JarBuilder;
import dev.carrel.classspace.testing.Sources;
import dev.carrel.classspace.testing.Spaces;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order in which a class space searches. */
final class DelegationTest {

    @RegisterExtension
    final Spaces spaces = new Spaces();

    private static JarBuilder named(String text, String... classes) {
        JarBuilder jar = JarBuilder.jar();
        for (String name : classes) {
            int dot = name.lastIndexOf('.');
            jar.source(
                    name,
                    "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1)
                            + " { public String toString() { return \"" + text + "\"; } }");
        }
        return jar;
    }

    private static String made(ClassSpace space, String name) throws ReflectiveOperationException {
        return space.loader().loadClass(name).getConstructor().newInstance().toString();
    }

    private static String missing(ClassSpace space, String name) {
        return assertThrows(ClassNotFoundException.class, () -> space.loader().loadClass(name))
                .getMessage();
    }

    private static SpaceExtensions dynamic(DynamicLinker linker) {
        SpaceExtensions none = SpaceExtensions.none();
        return new SpaceExtensions(
                none.bundle(), none.trigger(), none.transformer(), linker, NativeLibraries.none(), none.boot());
    }

    private static List<String> texts(ClassSpace space, String path) throws IOException {
        List<String> texts = new ArrayList<>();
        for (URL url : Collections.list(space.loader().getResources(path))) {
            texts.add(new String(url.openStream().readAllBytes()));
        }
        return texts;
    }

    @Test
    void anImportedPackageComesFromItsSourceThoughTheOwnPathHasIt() throws Exception {
        ClassSpace exporter = spaces.open("exporter@s", named("exported", "p.A").file("p/x.txt", "exported"));
        ClassSpace importer =
                spaces.open("importer@s", named("own", "p.A", "q.B").file("p/x.txt", "own"));
        importer.link(Linkage.builder().importPackage("p", 0).build(), List.of(exporter.exports()));
        assertSame(exporter.loader().loadClass("p.A"), importer.loader().loadClass("p.A"));
        assertEquals("own", made(importer, "q.B"));
        assertEquals(List.of("exported"), texts(importer, "p/x.txt"));
    }

    @Test
    void whatTheSourceOfAnImportLacksIsNotSoughtElsewhere() {
        ClassSpace exporter = spaces.open("exporter@s", named("exported", "p.A"));
        ClassSpace importer = spaces.open("importer@s", named("own", "p.B").file("p/own.txt", "own"));
        importer.link(Linkage.builder().importPackage("p", 0).build(), List.of(exporter.exports()));
        assertEquals(
                "p.B is not in class space [importer@s]: its package [p] is imported from [exporter@s], which does not have"
                        + " the class or does not let it be seen; the copy on the own class path is hidden by the import.",
                missing(importer, "p.B"));
        assertNull(importer.loader().getResource("p/own.txt"));
    }

    @Test
    void requiredBundlesComeBeforeTheOwnPath() throws Exception {
        ClassSpace one = spaces.open("one@s", named("one", "p.A", "p.B").file("p/x.txt", "one"));
        ClassSpace two = spaces.open("two@s", named("two", "p.B", "p.C").file("p/x.txt", "two"));
        ClassSpace own = spaces.open("own@s", named("own", "p.C", "p.D").file("p/x.txt", "own"));
        own.link(
                Linkage.builder().requirePackage("p", 0).requirePackage("p", 1).build(),
                List.of(one.exports(), two.exports()));
        assertEquals("one", made(own, "p.A"));
        assertEquals("one", made(own, "p.B"));
        assertEquals("two", made(own, "p.C"));
        assertEquals("own", made(own, "p.D"));
        assertEquals(List.of("one", "two", "own"), texts(own, "p/x.txt"));
        assertTrue(missing(own, "p.E").endsWith("do not have it: one@s, two@s."), () -> missing(own, "p.E"));
    }

    @Test
    void whoImportsASplitPackageSeesAllItsParts() throws Exception {
        ClassSpace base = spaces.open("base@s", named("base", "p.A").file("p/x.txt", "base"));
        ClassSpace more = spaces.open("more@s", named("more", "p.A", "p.B").file("p/x.txt", "more"));
        more.link(Linkage.builder().requirePackage("p", 0).build(), List.of(base.exports()));
        ClassSpace user = spaces.open("user@s", JarBuilder.jar());
        user.link(Linkage.builder().importPackage("p", 0).build(), List.of(more.exports()));
        assertEquals("base", made(user, "p.A"));
        assertEquals("more", made(user, "p.B"));
        assertEquals(List.of("base", "more"), texts(user, "p/x.txt"));
    }

    @Test
    void bundlesThatRequireEachOtherEnd() throws Exception {
        ClassSpace one = spaces.open("one@s", named("one", "p.A"));
        ClassSpace two = spaces.open("two@s", named("two", "p.B"));
        one.link(Linkage.builder().requirePackage("p", 0).build(), List.of(two.exports()));
        two.link(Linkage.builder().requirePackage("p", 0).build(), List.of(one.exports()));
        assertEquals("two", made(one, "p.B"));
        assertEquals("one", made(two, "p.A"));
        assertEquals("one", made(one, "p.A"));
        assertTrue(missing(one, "p.C").contains("[one@s]"));
    }

    @Test
    void anExportShowsWhatItsDirectivesLet() throws Exception {
        ClassSpace exporter = spaces.open("exporter@s", named("exported", "p.Shown", "p.Hidden", "p.Other"));
        ClassSpace importer = spaces.open("importer@s", JarBuilder.jar());
        importer.link(
                Linkage.builder().importPackage("p", 0).build(),
                List.of(exporter.exports(ExportFilter.of("Sh*,Hid*", "*dden"))));
        assertEquals("exported", made(importer, "p.Shown"));
        assertTrue(missing(importer, "p.Hidden").contains("does not let it be seen"));
        assertTrue(missing(importer, "p.Other").contains("does not let it be seen"));
        assertEquals("exported", made(exporter, "p.Hidden"));
    }

    @Test
    void theHostLendsThePackagesThatAreImportedAndNoOthers() throws Exception {
        ClassSpace space = spaces.open("user@s", JarBuilder.jar());
        assertTrue(missing(space, "javax.sql.DataSource").contains("neither imported"));
        space.link(
                Linkage.builder().importPackage("javax.sql", 0).build(),
                List.of(new HostPackages(ClassLoader.getPlatformClassLoader(), "host")));
        assertSame(javax.sql.DataSource.class, space.loader().loadClass("javax.sql.DataSource"));
        assertTrue(missing(space, "javax.naming.Context").contains("neither imported"));
        assertTrue(missing(space, "javax.sql.None").contains("imported from [host]"));
    }

    @Test
    void javaComesFromThePlatform() throws Exception {
        ClassSpace space = spaces.open("user@s", JarBuilder.jar());
        assertSame(java.sql.Driver.class, space.loader().loadClass("java.sql.Driver"));
        assertNotNull(space.loader().getResource("java/lang/Object.class"));
        assertThrows(ClassNotFoundException.class, () -> space.loader().loadClass("java.none.None"));
    }

    @Test
    void bootDelegationIsAskedFirstAndIsNotTheEnd() throws Exception {
        SpaceExtensions none = SpaceExtensions.none();
        SpaceExtensions delegating = new SpaceExtensions(
                none.bundle(),
                none.trigger(),
                none.transformer(),
                none.linker(),
                none.libraries(),
                BootDelegation.of(List.of("javax.sql", "javax.naming.*", "own.*")));
        ClassSpace space = spaces.open("user@s", spaces.path(named("own", "own.deep.A")), delegating);
        assertSame(javax.sql.DataSource.class, space.loader().loadClass("javax.sql.DataSource"));
        assertNotNull(space.loader().loadClass("javax.naming.directory.DirContext"));
        assertThrows(ClassNotFoundException.class, () -> space.loader().loadClass("javax.naming.Context.None"));
        assertEquals("own", made(space, "own.deep.A"));
    }

    @Test
    void thePlatformsOwnNamesAreAlwaysFoundThere() throws Exception {
        ClassSpace space = spaces.open("user@s", JarBuilder.jar());
        assertNull(space.loader().loadClass("sun.nio.ch.FileChannelImpl").getClassLoader());
        assertNull(space.loader().loadClass("jdk.internal.misc.Unsafe").getClassLoader());
        assertThrows(ClassNotFoundException.class, () -> space.loader().loadClass("sun.nio.ch.None"));
    }

    @Test
    void reflectionKeepsWorkingWhenThePlatformGeneratesAccessors() throws Exception {
        ClassSpace space = spaces.open("user@s", named("made", "p.A"));
        Class<?> type = space.loader().loadClass("p.A");
        var constructor = type.getConstructor();
        var method = type.getMethod("toString");
        for (int i = 0; i < 64; i++) {
            assertEquals("made", method.invoke(constructor.newInstance()));
        }
    }

    @Test
    void aDynamicImportIsAskedForAfterTheOwnPathAndKept() throws Exception {
        ClassSpace exporter = spaces.open("exporter@s", named("exported", "p.A", "p.B", "q.Own"));
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<ClassSource> deployed = new AtomicReference<>();
        ClassSpace importer = spaces.open("importer@s", spaces.path(named("own", "q.Own")), dynamic(packageName -> {
            asked.incrementAndGet();
            return packageName.equals("p") ? Optional.ofNullable(deployed.get()) : Optional.empty();
        }));
        assertTrue(missing(importer, "p.A").contains("neither imported"));
        assertEquals(1, asked.get());
        deployed.set(exporter.exports());
        assertEquals("exported", made(importer, "p.A"));
        assertEquals("exported", made(importer, "p.B"));
        assertEquals("own", made(importer, "q.Own"));
        assertEquals(2, asked.get());
        assertTrue(missing(importer, "p.C").contains("imported from [exporter@s]"));
    }

    @Test
    void aSuperclassMayLieInAnotherSpace() throws Exception {
        Sources base = new Sources()
                .add("p.Base", "package p; public class Base { public String who() { return \"base\"; } }");
        Sources sub = new Sources()
                .add("q.Sub", "package q; public class Sub extends p.Base { }")
                .using(base.compile());
        ClassSpace exporter = spaces.open("exporter@s", JarBuilder.jar().sources(base));
        ClassSpace importer = spaces.open("importer@s", JarBuilder.jar().sources(sub));
        importer.link(Linkage.builder().importPackage("p", 0).build(), List.of(exporter.exports()));
        Class<?> type = importer.loader().loadClass("q.Sub");
        assertEquals("base", type.getMethod("who").invoke(type.getConstructor().newInstance()));
        assertSame(exporter.loader(), type.getSuperclass().getClassLoader());
    }

    @Test
    void aClassWhoseSuperclassIsMissingSaysWhich() {
        Sources base = new Sources().add("p.Base", "package p; public class Base { }");
        Sources sub = new Sources()
                .add("q.Sub", "package q; public class Sub extends p.Base { }")
                .using(base.compile());
        ClassSpace space = spaces.open("sub@s", JarBuilder.jar().sources(sub));
        NoClassDefFoundError error =
                assertThrows(NoClassDefFoundError.class, () -> space.loader().loadClass("q.Sub"));
        assertTrue(error.getCause().getMessage().startsWith("p.Base is not in class space [sub@s]"));
    }

    private static Sources service() {
        return new Sources().add("api.Speaker", "package api; public interface Speaker { String speak(); }");
    }

    private static JarBuilder provider(String name) {
        Sources provider = new Sources()
                .add(
                        "impl." + name,
                        "package impl; public class " + name + " implements api.Speaker {"
                                + " public String speak() { return \"" + name + "\"; } }")
                .using(service().compile());
        return JarBuilder.jar()
                .sources(provider)
                .file("META-INF/services/api.Speaker", "# speakers\nimpl." + name + " # one\n");
    }

    private static List<String> speak(ClassSpace space) throws ReflectiveOperationException {
        Class<?> type = space.loader().loadClass("api.Speaker");
        List<String> words = new ArrayList<>();
        for (Object speaker : ServiceLoader.load(type, space.loader())) {
            words.add((String) type.getMethod("speak").invoke(speaker));
        }
        return words;
    }

    @Test
    void serviceFilesOfOthersAreSeenOnlyThroughAMediatorsWire() throws Exception {
        ClassSpace api = spaces.open("api@s", JarBuilder.jar().sources(service()));
        ClassSpace impl = spaces.open("impl@s", provider("Lion"));
        impl.link(Linkage.builder().importPackage("api", 0).build(), List.of(api.exports()));
        assertEquals(List.of("Lion"), speak(impl));

        ClassSpace user = spaces.open("user@s", provider("Mouse"));
        user.link(
                Linkage.builder()
                        .importPackage("api", 0)
                        .importPackage("impl2", 1)
                        .build(),
                List.of(api.exports(), impl.exports()));
        assertEquals(List.of("Mouse"), speak(user));

        api.link(Linkage.builder().provideService("api.Speaker", 0).build(), List.of(impl.exports()));
        assertEquals(List.of("Lion"), speak(api));
        assertFalse(
                assertThrows(ClassNotFoundException.class, () -> api.loader().loadClass("impl.None"))
                        .getMessage()
                        .isEmpty());
    }

    @Test
    void aListingFollowsTheLinks() {
        ClassSpace exporter =
                spaces.open("exporter@s", JarBuilder.jar().file("p/x.txt", "x").file("p/sub/no.txt", "n"));
        ClassSpace required =
                spaces.open("required@s", JarBuilder.jar().file("q/r.txt", "r").file("q/x.txt", "r"));
        ClassSpace own = spaces.open(
                "own@s",
                JarBuilder.jar().file("p/hidden.txt", "h").file("q/x.txt", "o").file("q/y.bin", "o"));
        own.link(
                Linkage.builder().importPackage("p", 0).requirePackage("q", 1).build(),
                List.of(exporter.exports(), required.exports()));
        assertEquals(
                Set.of("p/x.txt", "q/r.txt", "q/x.txt"),
                Set.copyOf(own.listResources(ResourceQuery.of("/", "*.txt", true))));
        assertEquals(Set.of("q/y.bin"), Set.copyOf(own.listResources(ResourceQuery.of("q", "y*", false))));
        assertEquals(Set.of("q/x.txt"), own.listOwnResources(ResourceQuery.of("/", "*.txt", true)));
    }

    @Test
    void twoImportersOfOneSpaceShareItsClasses() throws Exception {
        ClassSpace shared = spaces.open("shared", named("shared", "p.A"));
        ClassSpace alice = spaces.open("user@alice", JarBuilder.jar());
        ClassSpace bob = spaces.open("user@bob", JarBuilder.jar());
        Linkage linkage = Linkage.builder().importPackage("p", 0).build();
        alice.link(linkage, List.of(shared.exports()));
        bob.link(linkage, List.of(shared.exports()));
        assertSame(alice.loader().loadClass("p.A"), bob.loader().loadClass("p.A"));
        assertNotSame(alice.loader(), bob.loader());
    }
}
