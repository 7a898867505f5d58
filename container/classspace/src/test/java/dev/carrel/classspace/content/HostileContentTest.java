/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.intake.ContentLimits;
import dev.carrel.classspace.testing.JarBuilder;
import dev.carrel.classspace.testing.OpenFiles;
import dev.carrel.classspace.testing.RealJars;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JARs that are damaged or mean harm: each is refused with its code, and leaves nothing. */
final class HostileContentTest {

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeft() throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(java.util.List.of(), files.toList());
        }
        OpenFiles.assertNoneUnder(folder);
    }

    private ContentException refused(ContentCode code, byte[] jar) {
        return refused(code, jar, ContentLimits.standard());
    }

    private ContentException refused(ContentCode code, byte[] jar, ContentLimits limits) {
        return refused(code, new ByteArrayInputStream(jar), limits);
    }

    private ContentException refused(ContentCode code, InputStream jar, ContentLimits limits) {
        ContentStore store = ContentStore.open(folder, limits);
        ContentException refusal = assertThrows(ContentException.class, () -> store.add(jar));
        assertEquals(code, refusal.code(), refusal::getMessage);
        return refusal;
    }

    private static byte[] jar() {
        return JarBuilder.jar().file("a.txt", "some text that is long enough").bytes();
    }

    @Test
    void textIsNoJar() {
        ContentException refusal = refused(ContentCode.NOT_AN_ARCHIVE, "I am a text.".getBytes(ISO_8859_1));
        assertTrue(refusal.getMessage().startsWith("The file is no JAR"), refusal::getMessage);
    }

    @Test
    void nothingIsNoJar() {
        refused(ContentCode.NOT_AN_ARCHIVE, new byte[0]);
    }

    @Test
    void halfAJarIsTruncated() {
        byte[] whole = jar();
        refused(ContentCode.TRUNCATED, Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void aChangedByteIsFound() {
        byte[] jar = stored("a.txt", "some text that is long enough");
        int at = new String(jar, ISO_8859_1).indexOf("long");
        jar[at] = 'L';
        ContentException refusal = refused(ContentCode.DAMAGED, jar);
        assertTrue(refusal.getMessage().contains("[a.txt]"), refusal::getMessage);
    }

    @Test
    void aPathThatLeavesTheArchiveIsRefused() {
        refused(
                ContentCode.PATH_LEAVES_ARCHIVE,
                JarBuilder.jar().file("../evil", "x").bytes());
        refused(
                ContentCode.PATH_LEAVES_ARCHIVE,
                JarBuilder.jar().file("a/../../evil", "x").bytes());
        refused(
                ContentCode.PATH_LEAVES_ARCHIVE,
                JarBuilder.jar().file("/etc/evil", "x").bytes());
        refused(
                ContentCode.PATH_LEAVES_ARCHIVE,
                JarBuilder.jar().file("C:\\evil", "x").bytes());
        refused(
                ContentCode.PATH_LEAVES_ARCHIVE,
                JarBuilder.jar().file("a\\..\\..\\evil", "x").bytes());
    }

    @Test
    void twoDifferentEntriesOfOnePathAreRefused() {
        byte[] jar = JarBuilder.jar()
                .file("one.txt", "first")
                .file("two.txt", "second")
                .bytes();
        ContentException refusal = refused(
                ContentCode.DUPLICATE_ENTRY,
                new String(jar, ISO_8859_1).replace("two.txt", "one.txt").getBytes(ISO_8859_1));
        assertTrue(refusal.getMessage().contains("[one.txt]"), refusal::getMessage);
    }

    @Test
    void aBombIsRefusedBeforeItExpands() {
        byte[] zeroes = new byte[40 << 20];
        refused(ContentCode.BOMB, JarBuilder.jar().file("zeroes", zeroes).bytes());
    }

    @Test
    void limitsAreHeld() {
        byte[] jar = jar();
        refused(ContentCode.TOO_LARGE, jar, new ContentLimits(jar.length - 1, 1 << 20, 100, 100));
        refused(ContentCode.TOO_LARGE, jar, new ContentLimits(1 << 20, 10, 100, 100));
        refused(ContentCode.TOO_LARGE, jar, new ContentLimits(1 << 20, 1 << 20, 1, 100));
    }

    @Test
    void aManifestThatDoesNotParseIsRefused() {
        byte[] jar = JarBuilder.jar().header("No colon here\r\nBroken", "x").bytes();
        refused(ContentCode.MANIFEST_INVALID, jar);
    }

    @Test
    void aStreamThatFailsIsNamed() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };
        ContentException refusal = refused(ContentCode.UNREADABLE, failing, ContentLimits.standard());
        assertTrue(refusal.getMessage().contains("the line is dead"), refusal::getMessage);
    }

    @Test
    void aDamagedJarOnTheClassPathIsRefused() {
        byte[] inner = jar();
        byte[] jar = JarBuilder.jar()
                .header("Bundle-ClassPath", ".,lib/inner.jar")
                .file("lib/inner.jar", Arrays.copyOf(inner, inner.length / 2))
                .bytes();
        ContentException refusal = refused(ContentCode.TRUNCATED, jar);
        assertTrue(refusal.getMessage().contains("lib/inner.jar"), refusal::getMessage);
    }

    @Test
    void aSignedJarThatWasChangedIsRefused() throws IOException {
        String victim = "org/bouncycastle/LICENSE.class";
        byte[] changed;
        try (InputStream in = RealJars.stream("bcprov")) {
            changed = with(in, victim);
        }
        ContentException refusal = refused(ContentCode.SIGNATURE_BROKEN, changed);
        assertTrue(refusal.getMessage().contains(victim), refusal::getMessage);
    }

    /** The same JAR with one byte more in one entry. */
    private static byte[] with(InputStream jar, String victim) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(jar);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(1);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                if (entry.getName().equals(victim)) {
                    out.write(0);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] stored(String path, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(java.util.zip.Deflater.NO_COMPRESSION);
            out.putNextEntry(new ZipEntry(path));
            out.write(text.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
