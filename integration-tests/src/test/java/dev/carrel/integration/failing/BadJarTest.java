/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.failing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.Deployment;
import dev.carrel.api.DeploymentException;
import dev.carrel.api.ErrorCode;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.BundleJar;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.leftovers.NothingLeft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.VersionRange;

/** Files that cannot be deployed: a code, a sentence, and a home folder as it was before. */
@ExtendWith(NothingLeft.class)
class BadJarTest {

    @TempDir
    Path folder;

    private Container container;
    private Set<String> before;

    @BeforeEach
    void open() throws IOException {
        container = Container.open(folder.resolve("home"));
        container.deploy(RealBundles.path("commons-codec"));
        before = files();
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void textIsNoJar() throws IOException {
        assertRefused(ErrorCode.CONTENT_NOT_A_JAR, "no JAR", "hello".getBytes(StandardCharsets.UTF_8));
        assertRefused(ErrorCode.CONTENT_NOT_A_JAR, "no JAR", new byte[0]);
    }

    @Test
    void aTruncatedJarIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(RealBundles.path("h2"));
        assertRefused(ErrorCode.CONTENT_NOT_A_JAR, "cut off or damaged", Arrays.copyOf(whole, whole.length / 2));
        assertRefused(ErrorCode.CONTENT_NOT_A_JAR, "cut off or damaged", Arrays.copyOf(whole, whole.length - 1));
    }

    @Test
    void aFileThatIsNotThereAndAFolderAreRefused() {
        DeploymentException missing =
                assertThrows(DeploymentException.class, () -> container.deploy(folder.resolve("gone.jar")));
        assertEquals(ErrorCode.CONTENT_UNREADABLE, missing.code());
        assertEquals(
                "CA-201 JAR [" + folder.resolve("gone.jar") + "] cannot be deployed: there is no such file.",
                missing.getMessage());
        assertEquals(
                ErrorCode.CONTENT_UNREADABLE,
                assertThrows(DeploymentException.class, () -> container.deploy(folder))
                        .code());
    }

    @Test
    void aManifestThatDoesNotParseIsRefused() throws IOException {
        assertRefused(
                ErrorCode.MANIFEST_INVALID,
                "manifest does not parse",
                BundleJar.named("com.acme", "this is no header").toBytes());
    }

    @Test
    void headersThatTheFrameworkRefusesAreRefused() throws IOException {
        assertRefused(
                ErrorCode.MANIFEST_INVALID,
                "the host framework refuses its manifest",
                BundleJar.named("com.acme", "Import-Package: a,a").toBytes());
        assertRefused(
                ErrorCode.MANIFEST_INVALID,
                "the host framework refuses its manifest",
                BundleJar.named("com.acme", "Export-Package: java.lang").toBytes());
    }

    @Test
    void aBundleForANewerJavaIsRefused() throws IOException {
        byte[] classFile = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) 0xC8};
        assertRefused(
                ErrorCode.MODULE_JAVA_VERSION,
                "it needs Java 156 (class [com.acme.A]), but Carrel runs on Java "
                        + Runtime.version().feature(),
                BundleJar.named("com.acme").entry("com/acme/A.class", classFile).toBytes());
    }

    @Test
    void aPathThatLeavesTheJarIsRefused() throws IOException {
        assertRefused(
                ErrorCode.CONTENT_HOSTILE,
                "../evil",
                BundleJar.named("com.acme").entry("../evil", new byte[1]).toBytes());
    }

    @Test
    void theSameContentIsDeployedOnce() throws IOException {
        Path copy = Files.copy(RealBundles.path("commons-codec"), folder.resolve("copy.jar"));
        Deployment again = container.deploy(copy);
        assertFalse(again.isNew());
        assertSame(container.definitions().get(0), again.definition());
        assertEquals(before, files());
    }

    @Test
    void otherContentOfTheSameReleaseIsRefused() throws IOException {
        container.deploy("one.jar", version("1.0.0", "one"));
        before = files();
        assertRefused(
                ErrorCode.DEFINITION_EXISTS,
                "module [com.acme 1.0.0] is deployed with other content, from [one.jar]",
                version("1.0.0", "two").readAllBytes());
    }

    @Test
    void otherContentOfASnapshotReplacesItForNewImports() {
        container.deploy("one.jar", version("1.0.0.SNAPSHOT", "one"));
        InterpreterScope alice = container.createScope("alice");
        ModuleObject old = alice.importModule("com.acme");
        Deployment two = container.deploy("two.jar", version("1.0.0.SNAPSHOT", "two"));
        assertTrue(two.isNew());
        assertTrue(two.notices().get(0).contains("It replaces"), two.notices().toString());
        assertEquals(2, container.definitions().size());
        assertEquals("one", text(old));
        assertEquals(old, alice.importModule("com.acme"));
        assertEquals("two", text(container.createScope("bob").importModule("com.acme")));
    }

    @Test
    void severalVersionsLieSideBySide() {
        container.deploy("one.jar", version("1.0.0", "one"));
        container.deploy("two.jar", version("2.0.0", "two"));
        InterpreterScope alice = container.createScope("alice");
        ModuleObject two = alice.importModule("com.acme");
        ModuleObject one = alice.importModule("com.acme", VersionRange.valueOf("[1,2)"));
        assertNotSame(one, two);
        assertEquals(List.of("two", "one"), List.of(text(two), text(one)));
    }

    private static String text(ModuleObject module) {
        try (var in = module.bundle().getEntry("text").openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteArrayInputStream version(String version, String text) {
        return new ByteArrayInputStream(BundleJar.named("com.acme", "Bundle-Version: " + version)
                .entry("text", text.getBytes(StandardCharsets.UTF_8))
                .toBytes());
    }

    private void assertRefused(ErrorCode code, String words, byte[] content) throws IOException {
        List<?> definitions = container.definitions();
        DeploymentException refused = assertThrows(
                DeploymentException.class, () -> container.deploy("bad.jar", new ByteArrayInputStream(content)));
        assertEquals(code, refused.code(), refused.getMessage());
        assertTrue(refused.getMessage().contains("JAR [bad.jar] cannot be deployed: "), refused.getMessage());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
        assertEquals(definitions, container.definitions());
        assertEquals(before, files(), "the home folder is as it was before");
    }

    /* The host framework's own cache is its own affair: it is thrown away at every start. */
    private Set<String> files() throws IOException {
        Path home = container.home();
        try (Stream<Path> all = Files.walk(home)) {
            return all.map(path -> home.relativize(path).toString())
                    .filter(path -> !path.startsWith("framework"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
