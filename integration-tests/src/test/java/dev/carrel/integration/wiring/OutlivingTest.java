/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleImportException;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.imports.MadeBundle;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a module object has not loaded yet, it loads after its bundle was replaced by a newer version, undeployed, and its
 * file deleted.
 */
class OutlivingTest {

    @TempDir
    Path folder;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        container.close();
    }

    private static MadeBundle words(String version) {
        return MadeBundle.named("words", version)
                .header("Provide-Capability", "dev.carrel.module;name=words;isolation=private")
                .header("Export-Package", "words;version=" + version)
                .source(
                        "words.Early",
                        "package words; public class Early { public static final String TEXT = \"early\"; }")
                .source(
                        "words.Late",
                        "package words; public class Late { public String toString() { return \"late " + version
                                + "\"; } }")
                .resource("words/late.txt", ("late " + version).getBytes(StandardCharsets.UTF_8));
    }

    private ModuleDefinition deployFile(MadeBundle bundle, Path file) throws IOException {
        try (InputStream jar = bundle.jar()) {
            Files.copy(jar, file);
        }
        return container.deploy(file).definition();
    }

    private static String text(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void requireLate(ModuleObject words, String version) throws Exception {
        assertEquals(
                "late " + version,
                words.loadClass("words.Late").getConstructor().newInstance().toString());
        URL resource = Objects.requireNonNull(words.bundle().getResource("words/late.txt"));
        URL entry = Objects.requireNonNull(words.bundle().getEntry("words/late.txt"));
        assertEquals("late " + version, text(resource));
        assertEquals("late " + version, text(entry));
        assertEquals("late " + version, text(new URL(resource.toString())));
    }

    @Test
    void classesAndResourcesThatWereNotLoadedYetAreLoadedAfterwards() throws Exception {
        Path file = folder.resolve("words.jar");
        ModuleDefinition first = deployFile(words("1.0.0"), file);
        InterpreterScope scope = container.createScope("s");
        ModuleObject words = scope.importModule("words");
        words.loadClass("words.Early");
        URL held = Objects.requireNonNull(words.bundle().getResource("words/late.txt"));

        Files.delete(file);
        deployFile(words("2.0.0"), file);
        container.undeploy(first);
        Files.delete(file);

        requireLate(words, "1.0.0");
        assertEquals("late 1.0.0", text(held));
        requireLate(container.createScope("next").importModule("words"), "2.0.0");
    }

    @Test
    void theLastUserOfAnUndeployedBundleTakesItsContentAlong() throws Exception {
        Path file = folder.resolve("words.jar");
        ModuleDefinition first = deployFile(words("1.0.0"), file);
        InterpreterScope scope = container.createScope("s");
        ModuleObject words = scope.importModule("words");
        container.undeploy(first);
        requireLate(words, "1.0.0");
        Path content = folder.resolve("home").resolve("content").resolve(first.digest());

        scope.close();

        assertThrows(
                ModuleImportException.class, () -> container.createScope("t").importModule("words"));
        assertFalse(Files.exists(content), "the content of a bundle that nobody uses");
    }
}
