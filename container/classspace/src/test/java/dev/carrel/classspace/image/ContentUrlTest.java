/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.testing.JarBuilder;
import dev.carrel.classspace.testing.OpenFiles;
import dev.carrel.classspace.testing.Spaces;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Addresses of content: as objects, as texts, and after the content has gone. */
final class ContentUrlTest {

    @RegisterExtension
    final Spaces spaces = new Spaces();

    private Content content;

    @BeforeEach
    void add() {
        content = spaces.content(JarBuilder.jar()
                .file("a/b/text.txt", "text")
                .file("a/b/other.txt", "other")
                .file("a/with space & + % # ? ! é/x.txt", "odd"));
    }

    private static String read(URL url) throws IOException {
        try (var in = url.openStream()) {
            return new String(in.readAllBytes());
        }
    }

    @Test
    void itOpensAsObjectAndAsText() throws IOException {
        URL url = content.url("a/b/text.txt").orElseThrow();
        assertEquals("text", read(url));
        assertEquals("text", read(new URL(url.toExternalForm())));
        assertEquals("jar", url.getProtocol());
    }

    @Test
    void readingHoldsNoFileOpen() throws IOException {
        URL url = content.url("a/b/text.txt").orElseThrow();
        try (var in = url.openStream()) {
            OpenFiles.assertNoneUnder(spaces.folder());
            assertEquals('t', in.read());
        }
    }

    @Test
    void whatTheJdkHasOpenedIsClosedWithTheContent() throws IOException {
        URL url = content.url("a/b/text.txt").orElseThrow();
        read(new URL(url.toExternalForm()));
        if (java.nio.file.Files.isDirectory(java.nio.file.Path.of("/proc/self/fd"))) {
            assertNotEquals(List.of(), OpenFiles.under(spaces.folder()), "the JDK's cache holds the file");
        }
        content.close();
        OpenFiles.assertNoneUnder(spaces.folder());
    }

    @Test
    void aJarFileThatALibraryAsksForIsClosedWithTheContent() throws IOException {
        URL url = content.url("a/b/text.txt").orElseThrow();
        JarURLConnection connection = assertInstanceOf(JarURLConnection.class, url.openConnection());
        assertTrue(connection.getJarFile().stream()
                .anyMatch(entry -> entry.getName().equals("a/b/text.txt")));
        assertEquals("a/b/text.txt", connection.getEntryName());
        assertEquals(4, connection.getContentLength());
        content.close();
        OpenFiles.assertNoneUnder(spaces.folder());
    }

    @Test
    void aNameAddedToTheTextOfAFolderOpens() throws IOException {
        assertEquals("text", read(new URL(content.url("/").orElseThrow().toExternalForm() + "a/b/text.txt")));
        assertEquals("text", read(new URL(content.url("a/b").orElseThrow().toExternalForm() + "text.txt")));
        assertTrue(content.url("a/b").orElseThrow().toExternalForm().endsWith("/a/b/"));
        assertEquals("", read(content.url("a/b/").orElseThrow()));
        assertEquals("", read(new URL(content.url("a/b/").orElseThrow().toExternalForm())));
    }

    @Test
    void relativeUrlsStayInTheContent() throws IOException {
        URL url = content.url("a/b/text.txt").orElseThrow();
        assertEquals("other", read(new URL(url, "other.txt")));
        assertEquals("other", read(new URL(url, "/a/b/other.txt")));
        assertEquals("other", read(new URL(url, "../b/./other.txt")));
        assertEquals("text", read(new URL(content.url("/").orElseThrow(), "a/b/text.txt")));
        assertThrows(FileNotFoundException.class, () -> read(new URL(url, "../../../../../etc/passwd")));
        OpenFiles.assertNoneUnder(spaces.folder());
    }

    @Test
    void oddNamesOpenBothWays() throws IOException {
        URL url = content.url("a/with space & + % # ? ! é/x.txt").orElseThrow();
        assertEquals("odd", read(url));
        assertEquals("odd", read(new URL(url.toExternalForm())));
    }

    @Test
    void aMissingEntryIsNamed() throws IOException {
        URL url = new URL(content.url("/").orElseThrow(), "none.txt");
        assertTrue(assertThrows(FileNotFoundException.class, url::openStream)
                .getMessage()
                .contains("[none.txt]"));
    }

    @Test
    void equalTextsAreEqualUrls() throws IOException {
        URL url = content.url("a/b/text.txt").orElseThrow();
        URL same = content.url("a/b/text.txt").orElseThrow();
        assertEquals(url, same);
        assertEquals(url.hashCode(), same.hashCode());
        assertEquals(url, new URL(url.toExternalForm()));
        assertNotEquals(url, content.url("a/b/other.txt").orElseThrow());
    }

    @Test
    void afterTheLastUseItSaysThatTheContentWasReleased() {
        URL url = content.url("a/b/text.txt").orElseThrow();
        content.close();
        IOException failure = assertThrows(IOException.class, url::openStream);
        assertTrue(failure.getMessage().contains("released"), failure::getMessage);
    }
}
