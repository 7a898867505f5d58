/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.wrapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.deploy.JarBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plain JAR becomes. */
class JarWrapperTest {

    @TempDir
    Path folder;

    private final JarWrapper wrapper = new JarWrapper();
    private Path plain;
    private Path target;

    @BeforeEach
    void plainJar() throws IOException {
        plain = folder.resolve("plain-1.5.jar");
        target = folder.resolve("target.jar");
        Files.write(
                plain,
                new JarBytes()
                        .manifest(
                                "Multi-Release: true\nMain-Class: a.B\nImport-Package: bogus\n\nName: x\nSHA-256-Digest: y\n")
                        .entry("META-INF/ME.SF", "Signature-Version: 1.0\n\n")
                        .entry("META-INF/services/java.sql.Driver", "dev.carrel.Driver\n")
                        .classOf(JarBytes.class)
                        .classOf(JarWrapperTest.class)
                        .toBytes());
    }

    @Test
    void everyPackageIsExportedAndEveryImportIsOptional() throws IOException {
        Attributes main = wrapped();
        assertEquals("plain", main.getValue("Bundle-SymbolicName"));
        assertEquals("1.5.0", main.getValue("Bundle-Version"));
        assertTrue(main.getValue("Export-Package").contains("dev.carrel.deploy;"), main.getValue("Export-Package"));
        assertTrue(main.getValue("Export-Package").contains("dev.carrel.deploy.wrapping;"));
        assertTrue(main.getValue("Export-Package").contains("version=\"1.5.0\""));
        String imports = main.getValue("Import-Package");
        assertTrue(imports.contains("org.junit.jupiter.api;resolution:=optional"), imports);
        for (String each : imports.split(",(?=[a-z])")) {
            assertTrue(each.contains("resolution:=optional"), each);
        }
        assertTrue(!imports.contains("bogus") && !imports.contains("dev.carrel.deploy"), imports);
    }

    @Test
    void itSaysHowItWasMadeInTheManifestToo() throws IOException {
        String sentence = wrapper.wrap(plain, "plain-1.5.jar", target);
        assertEquals(
                "It was no bundle and was made into one: name plain from the file name, version 1.5.0 from the file name,"
                        + " all packages exported, all imports optional, its signature dropped.",
                sentence);
        try (JarFile jar = new JarFile(target.toFile())) {
            assertEquals(sentence, jar.getManifest().getMainAttributes().getValue(JarWrapper.WRAPPED));
        }
    }

    @Test
    void servicesMultiReleaseAndMainClassStayAndSignaturesGo() throws IOException {
        Attributes main = wrapped();
        assertEquals("true", main.getValue("Multi-Release"));
        assertEquals("a.B", main.getValue("Main-Class"));
        try (JarFile jar = new JarFile(target.toFile())) {
            assertNotNull(jar.getEntry("META-INF/services/java.sql.Driver"));
            assertNull(jar.getEntry("META-INF/ME.SF"));
            assertTrue(jar.getManifest().getEntries().isEmpty());
        }
    }

    @Test
    void theSameJarGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.jar");
        wrapper.wrap(plain, "plain-1.5.jar", target);
        wrapper.wrap(plain, "/elsewhere/plain-1.5.jar", again);
        assertArrayEquals(Files.readAllBytes(target), Files.readAllBytes(again));
    }

    @Test
    void aJarWithoutClassesBecomesABundleToo() throws IOException {
        Files.write(plain, new JarBytes().entry("data/a.txt", "a").toBytes());
        assertEquals("2", wrapped().getValue("Bundle-ManifestVersion"));
    }

    private Attributes wrapped() throws IOException {
        wrapper.wrap(plain, plain.toString(), target);
        try (JarFile jar = new JarFile(target.toFile())) {
            return jar.getManifest().getMainAttributes();
        }
    }
}
