/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.classspace.ClassSpace;
import dev.carrel.classspace.SpaceExtensions;
import dev.carrel.classspace.link.ResourceQuery;
import dev.carrel.classspace.testing.JarBuilder;
import dev.carrel.classspace.testing.Spaces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which places a class path has, and which of them answers. */
final class BundleClassPathTest {

    @RegisterExtension
    final Spaces spaces = new Spaces();

    private static String text(BundleClassPath path, String name) {
        return path.find(name).map(hit -> new String(hit.read())).orElse("nothing");
    }

    private static List<String> texts(BundleClassPath path, String name) {
        return path.findAll(name).stream().map(hit -> new String(hit.read())).toList();
    }

    @Test
    void theOrderOfTheHeaderDecides() {
        JarBuilder inner = JarBuilder.jar().file("x.txt", "inner").file("only.txt", "inner");
        JarBuilder host = JarBuilder.jar()
                .header("Bundle-ClassPath", "lib/inner.jar, classes;a=b , /folder/,.")
                .file("lib/inner.jar", inner.bytes())
                .file("classes/x.txt", "classes")
                .file("folder/x.txt", "folder")
                .file("x.txt", "root");
        BundleClassPath path = spaces.path(host);
        assertEquals(List.of("inner", "classes", "folder", "root"), texts(path, "x.txt"));
        assertEquals("inner", text(path, "x.txt"));
        assertEquals("inner", text(path, "only.txt"));
        assertEquals(List.of(), path.problems());
    }

    @Test
    void withoutARootThereIsNoRoot() {
        BundleClassPath path = spaces.path(JarBuilder.jar()
                .header("Bundle-ClassPath", "classes")
                .file("classes/x.txt", "x")
                .file("y.txt", "y"));
        assertEquals("x", text(path, "x.txt"));
        assertEquals("nothing", text(path, "y.txt"));
    }

    @Test
    void whatNobodyHasIsReportedAndTheRestWorks() {
        BundleClassPath path = spaces.path(JarBuilder.jar()
                .header("Bundle-ClassPath", "missing.jar,text.txt,.")
                .file("text.txt", "no JAR"));
        assertEquals("no JAR", text(path, "text.txt"));
        assertEquals(2, path.problems().size());
        assertTrue(path.problems().get(0).contains("[missing.jar]"), () -> path.problems()
                .get(0));
        assertTrue(path.problems().get(1).contains("[text.txt]"), () -> path.problems()
                .get(1));
    }

    @Test
    void fragmentsComeAfterTheHostInTheirOrder() {
        JarBuilder inner = JarBuilder.jar().file("x.txt", "one's inner");
        BundleClassPath path = spaces.path(
                JarBuilder.jar().file("x.txt", "host"),
                JarBuilder.jar()
                        .header("Bundle-ClassPath", "inner.jar,.")
                        .file("inner.jar", inner.bytes())
                        .file("x.txt", "one"),
                JarBuilder.jar().file("x.txt", "two"));
        assertEquals(List.of("host", "one's inner", "one", "two"), texts(path, "x.txt"));
    }

    @Test
    void whatTheHostNamesMayLieInAFragment() {
        JarBuilder inner = JarBuilder.jar().file("x.txt", "from the fragment");
        BundleClassPath path = spaces.path(
                JarBuilder.jar().header("Bundle-ClassPath", "patch.jar,.").file("x.txt", "host"),
                JarBuilder.jar().file("patch.jar", inner.bytes()));
        assertEquals(List.of("from the fragment", "host"), texts(path, "x.txt"));
    }

    private static JarBuilder versions() {
        return JarBuilder.jar()
                .header("Multi-Release", "true")
                .file("p/x.txt", "base")
                .file("META-INF/versions/9/p/x.txt", "9")
                .file("META-INF/versions/11/p/x.txt", "11")
                .file("META-INF/versions/11/p/new.txt", "new in 11")
                .file("META-INF/versions/99/p/x.txt", "99")
                .file("META-INF/services/s", "base")
                .file("META-INF/versions/9/META-INF/services/s", "9");
    }

    @Test
    void theNewestReleaseThatIsNotTooNewIsSeen() {
        assertEquals("base", text(spaces.path(8, versions()), "p/x.txt"));
        assertEquals("9", text(spaces.path(9, versions()), "p/x.txt"));
        assertEquals("9", text(spaces.path(10, versions()), "p/x.txt"));
        assertEquals("11", text(spaces.path(17, versions()), "p/x.txt"));
        assertEquals("new in 11", text(spaces.path(17, versions()), "p/new.txt"));
        assertEquals("nothing", text(spaces.path(9, versions()), "p/new.txt"));
    }

    @Test
    void metaInfIsNeverOverlaid() {
        assertEquals("base", text(spaces.path(17, versions()), "META-INF/services/s"));
    }

    @Test
    void theBundlesEntriesAreNotOverlaid() {
        assertEquals(
                "base", new String(spaces.content(versions()).read("p/x.txt").orElseThrow()));
    }

    @Test
    void aJarThatDoesNotSaySoHasOneRelease() {
        BundleClassPath path =
                spaces.path(17, JarBuilder.jar().file("p/x.txt", "base").file("META-INF/versions/9/p/x.txt", "9"));
        assertEquals("base", text(path, "p/x.txt"));
    }

    @Test
    void eachPlaceOnTheClassPathSaysForItself() {
        JarBuilder host = JarBuilder.jar()
                .header("Bundle-ClassPath", "inner.jar,folder,.")
                .file("inner.jar", versions().bytes())
                .file("folder/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n")
                .file("folder/p/x.txt", "folder")
                .file("folder/META-INF/versions/9/p/x.txt", "folder 9")
                .file("p/x.txt", "root")
                .file("META-INF/versions/9/p/x.txt", "root 9");
        assertEquals(List.of("11", "folder 9", "root"), texts(spaces.path(17, host), "p/x.txt"));
    }

    @Test
    void aListingShowsOverlaysUnderTheirNames() {
        BundleClassPath path = spaces.path(17, versions());
        ClassSpace space = spaces.open("v@s", path, SpaceExtensions.none());
        assertEquals(Set.of("p/x.txt", "p/new.txt"), space.listOwnResources(ResourceQuery.of("/p", "*.txt", false)));
    }

    @Test
    void classesAndResourcesOfNestedJarsLoad() throws Exception {
        JarBuilder inner = JarBuilder.jar()
                .source("in.Inner", "package in; public class Inner { public String toString() { return \"in\"; } }")
                .file("in/x.txt", "x");
        ClassSpace space = spaces.open(
                "n@s",
                JarBuilder.jar().header("Bundle-ClassPath", "lib/inner.jar").file("lib/inner.jar", inner.bytes()));
        Class<?> loaded = space.loader().loadClass("in.Inner");
        assertEquals("in", loaded.getConstructor().newInstance().toString());
        var url = loaded.getResource("x.txt");
        assertEquals("x", new String(url.openStream().readAllBytes()));
        assertEquals(
                "x", new String(new java.net.URL(url.toString()).openStream().readAllBytes()));
    }

    @Test
    void allResourcesComeInTheOrderOfTheClassPath() throws IOException {
        ClassSpace space = spaces.open(
                "r@s",
                JarBuilder.jar().file("META-INF/services/s", "host"),
                JarBuilder.jar().file("META-INF/services/s", "fragment"));
        List<String> texts = new ArrayList<>();
        for (var url : Collections.list(space.loader().getResources("META-INF/services/s"))) {
            texts.add(new String(url.openStream().readAllBytes()));
        }
        assertEquals(List.of("host", "fragment"), texts);
    }

    @Test
    void foldersAreFoundThoughTheJarHasNoEntriesForThem() {
        BundleClassPath path = spaces.path(JarBuilder.jar().file("a/b/c.txt", "c"));
        assertTrue(path.find("a/b/").isPresent());
        assertTrue(path.find("a/b").orElseThrow().url().toString().endsWith("a/b/"));
        assertEquals(
                List.of("a/b/"), path.roots().get(0).children("a/").stream().toList());
    }
}
