/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.deploy.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.DeploymentException;
import dev.carrel.api.ErrorCode;
import dev.carrel.classspace.content.Content;
import dev.carrel.classspace.content.ContentStore;
import dev.carrel.classspace.image.ContentCode;
import dev.carrel.classspace.image.ContentException;
import dev.carrel.classspace.intake.ContentLimits;
import dev.carrel.deploy.JarBytes;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may come in, what may not, and in which words. */
class AdmissionTest {

    private static final int JAVA_17 = 61;

    @TempDir
    Path folder;

    private ContentStore store;

    @BeforeEach
    void open() {
        store = ContentStore.open(folder, ContentLimits.standard());
    }

    @Test
    void aBundleComesInAsItIs() {
        Admission admission =
                admit(JarBytes.bundle("com.acme", "Bundle-Version: 1.2.3").classFile("com/acme/A.class", JAVA_17));
        assertTrue(admission.isBundle());
        assertEquals(List.of(), admission.notices());
    }

    @Test
    void aJarWithoutBundleHeadersIsPlain() {
        assertFalse(admit(new JarBytes().entry("a.txt", "a")).isBundle());
        assertFalse(admit(new JarBytes().manifest("Bundle-SymbolicName: old.style\n"))
                .isBundle());
    }

    @Test
    void contradictingBundleHeadersAreRefused() {
        assertRefused(
                ErrorCode.MANIFEST_INVALID,
                "Bundle-ManifestVersion [3], which must be 2",
                new JarBytes().manifest("Bundle-ManifestVersion: 3\nBundle-SymbolicName: x\n"));
        assertRefused(
                ErrorCode.MANIFEST_INVALID,
                "but no Bundle-SymbolicName",
                new JarBytes().manifest("Bundle-ManifestVersion: 2\n"));
        assertRefused(
                ErrorCode.MANIFEST_INVALID,
                "Bundle-SymbolicName [../x], which must be letters",
                JarBytes.bundle("../x"));
        assertRefused(
                ErrorCode.MANIFEST_INVALID,
                "Bundle-Version [one], which must be like 1.2.3",
                JarBytes.bundle("x", "Bundle-Version: one"));
    }

    @Test
    void classesForANewerJavaAreRefusedWithBothVersions() {
        assertRefused(
                ErrorCode.MODULE_JAVA_VERSION,
                "CA-405 JAR [x.jar] cannot be deployed: it needs Java 21 (class [com.acme.B] and 1 more), but Carrel runs on"
                        + " Java 17; run Carrel on Java 21 or newer, or deploy a build for Java 17.",
                JarBytes.bundle("com.acme")
                        .classFile("com/acme/A.class", JAVA_17 + 1)
                        .classFile("com/acme/B.class", JAVA_17 + 4));
    }

    @Test
    void newerClassesThatThisJavaNeverLoadsAreFine() {
        assertTrue(admit(JarBytes.bundle("com.acme", "Multi-Release: true")
                        .classFile("com/acme/A.class", JAVA_17)
                        .classFile("META-INF/versions/21/com/acme/A.class", JAVA_17 + 4)
                        .classFile("module-info.class", JAVA_17 + 4))
                .isBundle());
    }

    @Test
    void newerClassesOfAMultiReleaseJarForThisJavaAreRefused() {
        assertRefused(
                ErrorCode.MODULE_JAVA_VERSION,
                "needs Java 21",
                JarBytes.bundle("com.acme", "Multi-Release: true")
                        .classFile("META-INF/versions/17/com/acme/A.class", JAVA_17 + 4));
    }

    @Test
    void aNestedJarOfTheClassPathIsLookedAtToo() {
        byte[] newer = new JarBytes().classFile("A.class", JAVA_17 + 8).toBytes();
        assertRefused(
                ErrorCode.MODULE_JAVA_VERSION,
                "needs Java 25 (class [A])",
                JarBytes.bundle("com.acme", "Bundle-ClassPath: .,lib/a.jar").entry("lib/a.jar", newer));
    }

    @Test
    void aMissingNestedJarIsNoticed() {
        Admission admission = admit(JarBytes.bundle("com.acme", "Bundle-ClassPath: .,classes/,lib/gone.jar")
                .entry("classes/a.txt", "a"));
        assertEquals(
                List.of(
                        "Its Bundle-ClassPath names [lib/gone.jar], which is not in it; classes from there are missing."),
                admission.notices());
    }

    @Test
    void whatTheStoreRefusesHasACodeOfTheApi() {
        Map<ContentCode, ErrorCode> codes = new EnumMap<>(ContentCode.class);
        for (ContentCode code : ContentCode.values()) {
            DeploymentException refused =
                    new Refusal("file:/x.jar").because(new ContentException(code, "A sentence.", null));
            assertTrue(
                    refused.getMessage().endsWith(" JAR [file:/x.jar] cannot be deployed: A sentence."),
                    refused.getMessage());
            codes.put(code, refused.code());
        }
        assertEquals(ErrorCode.CONTENT_NOT_A_JAR, codes.get(ContentCode.TRUNCATED));
        assertEquals(ErrorCode.CONTENT_HOSTILE, codes.get(ContentCode.BOMB));
        assertEquals(ErrorCode.CONTENT_SIGNATURE, codes.get(ContentCode.SIGNATURE_BROKEN));
        assertEquals(ErrorCode.STORE_FAILED, codes.get(ContentCode.STORE_FAILED));
    }

    @Test
    void foreignTextInMessagesIsShortAndPrintable() {
        assertEquals("a?b", Refusal.shown("a\nb"));
        assertEquals(161, Refusal.shown("x".repeat(10_000)).length());
    }

    private Admission admit(JarBytes jar) {
        try (Content content = store.add(jar.open())) {
            return Admission.of("x.jar", content, 17);
        }
    }

    private void assertRefused(ErrorCode code, String words, JarBytes jar) {
        DeploymentException refused = assertThrows(DeploymentException.class, () -> admit(jar));
        assertEquals(code, refused.code(), refused.getMessage());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }
}
