/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import dev.carrel.api.Container;
import dev.carrel.api.Isolation;
import dev.carrel.api.ModuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that knows nothing of Carrel but its plugin's JAR makes a module, and the container takes it as declared. */
class BuiltWithPluginTest {

    private static final Path PLUGIN = Path.of(System.getProperty("carrel.own", "target/own"), "dev.carrel.bnd.jar");

    @TempDir
    Path folder;

    @Test
    void aModuleBuiltWithThePluginIsImportedByItsNameAndSharesWhatItPromised() throws Exception {
        Path bundle = build("package acme; public final class Greeting { public String text() { return \"hi\"; } }");

        try (Container container = Container.open(folder.resolve("home"))) {
            ModuleDefinition definition = container.deploy(bundle).definition();

            assertEquals("greeting", definition.name());
            assertEquals(Isolation.SHARED, definition.isolation());
            assertSame(
                    container.createScope("alice").importModule("greeting").loadClass("acme.Greeting"),
                    container.createScope("bob").importModule("greeting").loadClass("acme.Greeting"));
        }
    }

    private Path build(String source) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (ZipInputStream compiled = new ZipInputStream(
                MadeBundle.named("unused", "1").source("acme.Greeting", source).jar())) {
            for (ZipEntry entry = compiled.getNextEntry(); entry != null; entry = compiled.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    Path file = classes.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.write(file, compiled.readAllBytes());
                }
            }
        }
        Path bundle = folder.resolve("greeting.jar");
        try (Builder builder = new Builder()) {
            builder.setProperty("Bundle-SymbolicName", "acme.greeting");
            builder.setProperty("Export-Package", "acme");
            builder.setProperty("-pluginpath", PLUGIN.toAbsolutePath().toString());
            builder.setProperty("-plugin.carrel", "dev.carrel.bnd.IsolationPlugin;name=greeting;isolation=shared");
            builder.addClasspath(classes.toFile());
            try (Jar jar = builder.build()) {
                assertEquals(List.of(), builder.getErrors());
                assertTrue(Files.exists(PLUGIN), "the plugin was not built: " + PLUGIN);
                jar.write(bundle.toFile());
            }
        }
        return bundle;
    }
}
