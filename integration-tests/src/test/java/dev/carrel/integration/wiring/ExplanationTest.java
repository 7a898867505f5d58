/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleImportException;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.imports.MadeBundle;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure between two classes of one name is explained in a sentence that names both module objects. */
class ExplanationTest {

    private static final MadeBundle SHAPES = MadeBundle.named("shapes", "1.0.0")
            .header("Export-Package", "shapes")
            .header("Provide-Capability", "dev.carrel.module;name=shapes;isolation=private")
            .source("shapes.Shape", "package shapes; public interface Shape {}")
            .source("shapes.Circle", "package shapes; public class Circle implements Shape {}")
            .source("shapes.Crooked", "package shapes; public class Crooked extends RuntimeException {}")
            .source(
                    "shapes.Use",
                    "package shapes; public class Use {"
                            + " public static void circle(Object any) { Circle circle = (Circle) any; }"
                            + " public static void shape(Object any) { Shape shape = (Shape) any; }"
                            + " public static void crooked() { throw new Crooked(); }"
                            + " public static boolean isCaught(Runnable work) {"
                            + "   try { work.run(); return false; } catch (Crooked e) { return true; } } }");

    @TempDir
    Path home;

    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy("made", SHAPES.jar());
    }

    @AfterEach
    void close() {
        container.close();
    }

    private static Object circle(ModuleObject shapes) throws ReflectiveOperationException {
        return shapes.loadClass("shapes.Circle").getConstructor().newInstance();
    }

    private static Throwable use(ModuleObject shapes, String method, Object any) throws ReflectiveOperationException {
        var use = shapes.loadClass("shapes.Use").getMethod(method, Object.class);
        return assertThrows(InvocationTargetException.class, () -> use.invoke(null, any));
    }

    @Test
    void aFailedCastBetweenScopesNamesBoth() throws Exception {
        ModuleObject alice = container.createScope("alice").importModule("shapes");
        ModuleObject bob = container.createScope("bob").importModule("shapes");

        List<String> sentences = container.explain(use(alice, "circle", circle(bob)));

        assertEquals(1, sentences.size());
        assertTrue(
                sentences
                        .get(0)
                        .startsWith("An object of class [shapes.Circle] of module object [shapes 1.0.0] in scope [bob],"
                                + " bundle 1 is not of the class of that name of module object [shapes 1.0.0] in scope"
                                + " [alice], bundle 1: each module object has classes of its own"),
                sentences.get(0));
    }

    @Test
    void aFailedCastToATypeThatTheClassImplementsNamesWhoseTypeItIs() throws Exception {
        ModuleObject alice = container.createScope("alice").importModule("shapes");
        ModuleObject bob = container.createScope("bob").importModule("shapes");

        List<String> sentences = container.explain(use(alice, "shape", circle(bob)));

        assertTrue(
                sentences
                        .get(0)
                        .startsWith("An object of class [shapes.Circle] of module object [shapes 1.0.0] in scope [bob],"
                                + " bundle 1 is of the type [shapes.Shape] of module object [shapes 1.0.0] in scope"
                                + " [bob], bundle 1, not of the type of that name of module object [shapes 1.0.0] in"
                                + " scope [alice], bundle 1:"),
                sentences.get(0));
    }

    @Test
    void twoModuleObjectsInOneScopeAreToldApartByTheirBundles() throws Exception {
        InterpreterScope scope = container.createScope("s");
        ModuleObject old = scope.importModule("shapes");
        scope.forget("shapes");
        ModuleObject next = scope.importModule("shapes");

        String sentence = container.explain(use(next, "circle", circle(old))).get(0);

        assertTrue(sentence.contains("in scope [s], bundle 1 is not"), sentence);
        assertTrue(sentence.contains("in scope [s], bundle 2: each"), sentence);
        assertTrue(container
                .explain(old.loadClass("shapes.Shape"), next.loadClass("shapes.Shape"))
                .orElse("")
                .contains("are different classes: each module object has classes of its own"));
        assertEquals(Optional.empty(), container.explain(old.loadClass("shapes.Shape"), old.loadClass("shapes.Shape")));
    }

    @Test
    void anExceptionThatTheClauseForItsNameDidNotCatchIsExplained() throws Exception {
        InterpreterScope scope = container.createScope("s");
        ModuleObject old = scope.importModule("shapes");
        scope.forget("shapes");
        ModuleObject next = scope.importModule("shapes");
        Runnable crooked = () -> {
            try {
                old.loadClass("shapes.Use").getMethod("crooked").invoke(null);
            } catch (InvocationTargetException e) {
                throw (RuntimeException) e.getCause();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        };
        var isCaught = next.loadClass("shapes.Use").getMethod("isCaught", Runnable.class);

        InvocationTargetException thrown =
                assertThrows(InvocationTargetException.class, () -> isCaught.invoke(null, crooked));

        String sentence = String.join("\n", container.explain(thrown));
        assertTrue(
                sentence.startsWith(
                        "[shapes.Crooked] was thrown by module object [shapes 1.0.0] in scope [s], bundle 1;"
                                + " a catch clause that means the class of that name of module object [shapes 1.0.0] in scope"
                                + " [s], bundle 2 does not catch it"),
                sentence);
    }

    @Test
    void anActivatorThatFailsSoIsExplainedInTheErrorItself() throws Exception {
        String key = "carrel.test.circle";
        MadeBundle caster = MadeBundle.named("caster", "1.0.0")
                .header("Import-Package", "shapes")
                .using(SHAPES)
                .activator("shapes.Circle mine = (shapes.Circle) System.getProperties().get(\"" + key + "\");", "");
        container.deploy("made", caster.jar());
        InterpreterScope bob = container.createScope("bob");
        try {
            System.getProperties()
                    .put(key, circle(container.createScope("alice").importModule("shapes")));

            ModuleImportException failed = assertThrows(ModuleImportException.class, () -> bob.importModule("caster"));

            assertTrue(
                    String.valueOf(failed.getMessage())
                            .contains("An object of class [shapes.Circle] of module object [shapes 1.0.0] in scope"
                                    + " [alice] is not of the class of that name of module object [shapes 1.0.0] in"
                                    + " scope [bob], bundle "),
                    failed.getMessage());
        } finally {
            System.getProperties().remove(key);
        }
    }

    @Test
    void whatHasNothingToDoWithModulesIsNotExplained() {
        assertEquals(List.of(), container.explain(new IllegalStateException(new ClassCastException("no"))));
        assertEquals(
                List.of(),
                container.explain(assertThrows(ClassCastException.class, () -> Integer.class.cast((Object) "text"))));
    }
}
