/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class files belong to a bundle. */
class ClassFileSourceTest {
    @TempDir
    private Path folder;

    @Test
    void theClassPathOfTheManifestIsFollowedIntoNestedArchives() throws IOException {
        Map<String, byte[]> entries = bundle("Bundle-ClassPath: .,lib/a.jar;x=y, classes/,missing.jar,broken.jar");
        List<String> expected = List.of(
                "b/B.class 0",
                "classes/c/C.class 0",
                "lib/a.jar!/a/A.class 0",
                "classes/c/C.class 0",
                "broken.jar unreadable");
        assertEquals(expected, read(ClassFileSource.ofEntries(entries)));
    }

    @Test
    void aJarAndAFolderSayTheSameAsEntriesInMemory() throws IOException {
        Map<String, byte[]> entries = bundle("Bundle-ClassPath: lib/a.jar,classes");
        Path jar = folder.resolve("bundle.jar");
        Files.write(jar, zip(entries));
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = unpacked.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        List<String> expected = List.of("lib/a.jar!/a/A.class 0", "classes/c/C.class 0");
        assertEquals(expected, read(ClassFileSource.ofEntries(entries)));
        assertEquals(expected, read(ClassFileSource.of(jar)));
        assertEquals(expected, read(ClassFileSource.of(unpacked)));
    }

    @Test
    void versionedClassesCountOnlyInAMultiReleaseArchive() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", manifest("Multi-Release: true"));
        entries.put("a/A.class", new byte[0]);
        entries.put("META-INF/versions/11/a/A.class", new byte[0]);
        entries.put("META-INF/versions/9/module-info.class", new byte[0]);
        assertEquals(
                List.of("a/A.class 0", "META-INF/versions/11/a/A.class 11"), read(ClassFileSource.ofEntries(entries)));
        entries.put("META-INF/MANIFEST.MF", manifest("Multi-Release: false"));
        assertEquals(List.of("a/A.class 0"), read(ClassFileSource.ofEntries(entries)));
    }

    private static Map<String, byte[]> bundle(String classPath) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", manifest(classPath));
        entries.put("b/B.class", new byte[0]);
        entries.put("b/readme.txt", new byte[0]);
        entries.put("lib/a.jar", zip(Map.of("a/A.class", new byte[0])));
        entries.put("lib/unlisted.jar", zip(Map.of("u/U.class", new byte[0])));
        entries.put("broken.jar", new byte[] {1, 2, 3});
        entries.put("classes/c/C.class", new byte[0]);
        return entries;
    }

    private static byte[] manifest(String header) {
        return ("Manifest-Version: 1.0\n" + header + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> read(ClassFileSource source) {
        List<String> read = new ArrayList<>();
        try {
            source.feed(new ClassFileSink() {
                @Override
                public void classFile(ClassFile file) {
                    read.add(file.path() + " " + file.release());
                }

                @Override
                public void unreadable(String path, String reason) {
                    read.add(path + " unreadable");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
