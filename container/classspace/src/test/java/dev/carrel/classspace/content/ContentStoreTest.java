/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.intake.ContentLimits;
import dev.carrel.classspace.testing.JarBuilder;
import dev.carrel.classspace.testing.OpenFiles;
import dev.carrel.classspace.testing.RealJars;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lives in the store, and for how long. */
final class ContentStoreTest {

    @TempDir
    Path folder;

    private ContentStore store;

    @BeforeEach
    void openStore() {
        store = ContentStore.open(folder, ContentLimits.standard());
    }

    @AfterEach
    void nothingIsOpen() throws IOException {
        OpenFiles.assertNoneUnder(folder);
    }

    private static JarBuilder hello() {
        return JarBuilder.jar().header("Bundle-SymbolicName", "hello").file("a/b/hello.txt", "hello");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void contentIsAddressedByItsDigest() throws Exception {
        byte[] jar = hello().bytes();
        try (Content content = store.add(hello().stream())) {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
            assertEquals(digest, content.digest());
            assertEquals(jar.length, content.size());
            assertEquals("hello", content.mainAttributes().get("bundle-symbolicname"));
            assertEquals(List.of(digest), files());
        }
    }

    @Test
    void everyEntryOfARealBundleReadsAsTheJdkReadsIt() throws Exception {
        Path jar = RealJars.path("h2");
        try (InputStream in = Files.newInputStream(jar);
                Content content = store.add(in);
                java.util.zip.ZipFile zip = new java.util.zip.ZipFile(jar.toFile())) {
            int files = 0;
            for (var entry : java.util.Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    files++;
                    assertArrayEquals(
                            zip.getInputStream(entry).readAllBytes(),
                            content.read(entry.getName()).orElseThrow(),
                            entry::getName);
                }
            }
            assertTrue(files > 1000, "H2 has more than 1,000 files");
        }
    }

    @Test
    void theSameBytesTwiceAreOneEntry() throws IOException {
        Content one = store.add(hello().stream());
        Content other = store.add(hello().stream());
        assertEquals(one.digest(), other.digest());
        assertEquals(List.of(one.digest()), files());
        one.close();
        assertTrue(other.read("a/b/hello.txt").isPresent());
        other.close();
    }

    @Test
    void manyThreadsThatAddTheSameBytesGetOneEntry() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Content>> adds = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                adds.add(() -> store.add(hello().stream()));
            }
            List<Content> contents = new ArrayList<>();
            for (Future<Content> added : threads.invokeAll(adds)) {
                contents.add(added.get());
            }
            assertEquals(List.of(contents.get(0).digest()), files());
            contents.forEach(content -> assertTrue(content.read("a/b/hello.txt").isPresent()));
            store.remove(contents.get(0).digest());
            contents.forEach(Content::close);
            assertEquals(List.of(), files());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void contentIsThereAfterARestart() {
        String digest;
        try (Content content = store.add(hello().stream())) {
            digest = content.digest();
        }
        ContentStore later = ContentStore.open(folder, ContentLimits.standard());
        assertEquals(Set.of(digest), later.digests());
        try (Content content = later.open(digest).orElseThrow()) {
            assertEquals("hello", new String(content.read("a/b/hello.txt").orElseThrow()));
            assertEquals(hello().bytes().length, content.size());
        }
    }

    @Test
    void whatAKilledProcessLeftIsSwept() throws IOException {
        Files.createDirectories(folder.resolve("incoming-killed"));
        Files.writeString(folder.resolve("incoming-killed").resolve("original.jar"), "half");
        Files.createDirectories(folder.resolve("leaving-killed"));
        String inUse;
        try (Content content = store.add(hello().stream())) {
            inUse = content.digest();
            store.remove(inUse);
            assertTrue(files().contains(inUse), "removed content stays while it is used");
            ContentStore.open(folder, ContentLimits.standard());
            assertEquals(List.of(), files());
        }
    }

    @Test
    void removedContentIsReadUntilItsLastUserHasGone() throws IOException {
        Content first = store.add(hello().stream());
        Content second = first.retain();
        store.remove(first.digest());
        assertTrue(store.open(first.digest()).isEmpty());
        assertEquals(Set.of(), store.digests());
        first.close();
        assertEquals("hello", new String(second.read("a/b/hello.txt").orElseThrow()));
        assertEquals(
                "hello",
                new String(
                        second.url("a/b/hello.txt").orElseThrow().openStream().readAllBytes()));
        second.close();
        assertEquals(List.of(), files());
    }

    @Test
    void closingAUseTwiceCountsOnce() {
        Content first = store.add(hello().stream());
        Content second = first.retain();
        first.close();
        first.close();
        assertTrue(second.read("a/b/hello.txt").isPresent());
        Content third = second.retain();
        second.close();
        third.close();
        assertEquals(
                ContentCode.RELEASED,
                assertThrows(ContentException.class, second::retain).code());
    }

    @Test
    void unusedContentIsRemovedAtOnce() throws IOException {
        Content content = store.add(hello().stream());
        content.close();
        store.remove(content.digest());
        assertEquals(List.of(), files());
        store.remove(content.digest());
    }

    @Test
    void removedContentThatIsAddedAgainStays() throws IOException {
        Content old = store.add(hello().stream());
        store.remove(old.digest());
        Content added = store.add(hello().stream());
        old.close();
        added.close();
        assertEquals(List.of(old.digest()), files());
        assertTrue(store.open(old.digest())
                .map(content -> {
                    content.close();
                    return true;
                })
                .orElse(false));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        var failure = assertThrows(ContentException.class, () -> ContentStore.open(file, ContentLimits.standard()));
        assertEquals(ContentCode.STORE_FAILED, failure.code());
        assertTrue(failure.getMessage().contains(file.toString()), failure::getMessage);
        Files.delete(file);
        assertFalse(Files.exists(file));
    }
}
