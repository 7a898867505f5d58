/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.content.ContentStore;
import dev.carrel.classspace.intake.ContentLimits;
import dev.carrel.classspace.path.BundleClassPath;
import dev.carrel.classspace.testing.JarBuilder;
import dev.carrel.classspace.testing.OpenFiles;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One class space by itself. */
final class ClassSpaceTest {

    private static final int RELEASE = Runtime.version().feature();

    @TempDir
    Path folder;

    private ContentStore store;

    @BeforeEach
    void openStore() {
        store = ContentStore.open(folder, ContentLimits.standard());
    }

    private static JarBuilder counter() {
        return JarBuilder.jar()
                .header("Bundle-SymbolicName", "counter")
                .header("Bundle-Version", "1.2.3")
                .source("counter.Counter", "package counter; public class Counter { public static int count; }")
                .file("counter/text.txt", "hello");
    }

    @Test
    void twoSpacesOverOneContentDefineTheirOwnClasses() throws Exception {
        try (Content content = store.add(counter().stream());
                ClassSpace alice = open("counter@alice", content);
                ClassSpace bob = open("counter@bob", content)) {
            Class<?> one = alice.loader().loadClass("counter.Counter");
            Class<?> other = bob.loader().loadClass("counter.Counter");
            assertNotSame(one, other);
            one.getField("count").setInt(null, 7);
            assertEquals(0, other.getField("count").getInt(null));
            assertSame(one, alice.loader().loadClass("counter.Counter"));
            assertSame(alice.loader(), one.getClassLoader());
        }
        OpenFiles.assertNoneUnder(folder);
    }

    @Test
    void aMissingClassIsExplained() {
        try (Content content = store.add(counter().stream());
                ClassSpace alice = open("counter@alice", content)) {
            var missing = assertThrows(
                    ClassNotFoundException.class, () -> alice.loader().loadClass("counter.Other"));
            assertEquals(
                    "counter.Other is not in class space [counter@alice]: it is not on the class path, and package [counter]"
                            + " is neither imported nor exported by a required bundle.",
                    missing.getMessage());
        }
    }

    @Test
    void resourcesOpenFromObjectAndFromText() throws Exception {
        try (Content content = store.add(counter().stream());
                ClassSpace alice = open("counter@alice", content)) {
            URL url = alice.loader().getResource("counter/text.txt");
            assertEquals("hello", new String(url.openStream().readAllBytes()));
            assertEquals(
                    "hello", new String(new URL(url.toString()).openStream().readAllBytes()));
            assertNull(alice.loader().getResource("counter/none.txt"));
        }
        OpenFiles.assertNoneUnder(folder);
    }

    @Test
    void aClassKnowsItsPackageAndItsCodeSource() throws Exception {
        try (Content content = store.add(counter().stream());
                ClassSpace alice = open("counter@alice", content)) {
            Class<?> counter = alice.loader().loadClass("counter.Counter");
            assertEquals("1.2.3", counter.getPackage().getImplementationVersion());
            URL location = counter.getProtectionDomain().getCodeSource().getLocation();
            assertEquals("file", location.getProtocol());
            assertTrue(location.getPath().contains(content.digest()), location::toString);
        }
    }

    private static ClassSpace open(String name, Content content) {
        return ClassSpace.open(name, BundleClassPath.of(content, List.of(), RELEASE), SpaceExtensions.none());
    }
}
