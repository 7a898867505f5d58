/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.imports.MadeBundle;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package that is imported while the module runs must fit to what the module sees already. */
class DynamicImportTest {

    @TempDir
    Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        deploy(shapes("1.0.0"));
        deploy(shapes("2.0.0"));
        deploy(MadeBundle.named("user", "1.0.0")
                .header("Import-Package", "shapes;version=\"[1,2)\"")
                .header("DynamicImport-Package", "painting"));
    }

    @AfterEach
    void close() {
        container.close();
    }

    private void deploy(MadeBundle bundle) {
        container.deploy("made", bundle.jar());
    }

    private static MadeBundle shapes(String version) {
        return MadeBundle.named("shapes", version)
                .header("Export-Package", "shapes;version=" + version)
                .source("shapes.Shape", "package shapes; public interface Shape {}");
    }

    private static MadeBundle painter(String version, String shapes, String uses) {
        return MadeBundle.named("painter", version)
                .header("Export-Package", "painting;version=" + version + uses)
                .header("Import-Package", "shapes;version=\"" + shapes + "\"")
                .using(shapes("1.0.0"))
                .source("painting.Painter", "package painting; public class Painter { public shapes.Shape shape; }");
    }

    private static Optional<String> painterOf(ModuleObject user) {
        return user.wiring().ofPackage("painting").flatMap(provision -> provision.provider());
    }

    @Test
    void anExporterThatUsesAnotherVersionIsPassedOver() throws Exception {
        deploy(painter("1.0.0", "[1,2)", ";uses:=shapes"));
        deploy(painter("2.0.0", "[2,3)", ";uses:=shapes"));
        ModuleObject user = container.createScope("s").importModule("user");

        Class<?> painter = user.loadClass("painting.Painter");

        assertEquals(Optional.of("painter 1.0.0"), painterOf(user));
        assertSame(user.loadClass("shapes.Shape"), painter.getField("shape").getType());
    }

    @Test
    void withoutAnExporterThatFitsTheClassIsMissingAndNothingWasImportedForIt() {
        deploy(painter("2.0.0", "[2,3)", ";uses:=shapes"));
        InterpreterScope scope = container.createScope("s");
        ModuleObject user = scope.importModule("user");

        assertThrows(ClassNotFoundException.class, () -> user.loadClass("painting.Painter"));

        assertTrue(scope.module("painter").isEmpty(), () -> scope.modules().toString());
    }

    @Test
    void anExporterThatUsesNothingOfItIsTaken() throws Exception {
        deploy(painter("1.0.0", "[1,2)", ";uses:=shapes"));
        deploy(painter("2.0.0", "[2,3)", ""));
        ModuleObject user = container.createScope("s").importModule("user");

        user.loadClass("painting.Painter");

        assertEquals(Optional.of("painter 2.0.0"), painterOf(user));
    }

    @Test
    void whatAnImportUsesDecidesWhoIsImportedLater() throws Exception {
        deploy(painter("1.0.0", "[1,2)", ""));
        deploy(painter("2.0.0", "[1,2)", ""));
        deploy(MadeBundle.named("gallery", "1.0.0")
                .header("Export-Package", "gallery;uses:=painting")
                .header("Import-Package", "painting;version=\"[1,2)\"")
                .source("gallery.Wall", "package gallery; public class Wall {}"));
        deploy(MadeBundle.named("visitor", "1.0.0")
                .header("Import-Package", "gallery")
                .header("DynamicImport-Package", "painting"));
        InterpreterScope scope = container.createScope("s");
        assertEquals("painter 2.0.0", scope.importModule("painter").definition().toString());
        ModuleObject visitor = scope.importModule("visitor");

        visitor.loadClass("painting.Painter");

        assertEquals(Optional.of("painter 1.0.0"), painterOf(visitor));
    }
}
