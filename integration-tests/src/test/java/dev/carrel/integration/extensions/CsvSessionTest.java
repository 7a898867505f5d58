/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The bug that the talk tells of: importing {@code csv} again must not change what the old module object raises. */
@ExtendWith(NothingLeft.class)
class CsvSessionTest {

    private static final String PACKAGE = "dev.carrel.csv.";

    @TempDir
    Path home;

    private Container container;
    private InterpreterScope scope;

    @BeforeEach
    void open() {
        container = Container.open(home);
        List.of("commons-csv", "commons-codec", "commons-io")
                .forEach(library -> container.deploy(RealBundles.path(library)));
        container.deploy(OwnBundles.path("csv"));
        scope = container.createScope("session");
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void theOldReaderRaisesTheOldErrorAfterAnotherImport() throws Exception {
        ModuleObject old = scope.importModule("csv");
        Object reader = reader(old, List.of(1));
        scope.forget("csv");
        ModuleObject csv = scope.importModule("csv");

        Exception raised = assertThrows(Exception.class, () -> new Functions(reader).call("rows"));

        assertSame(old.loadClass(PACKAGE + "Error"), raised.getClass());
        assertNotSame(csv.loadClass(PACKAGE + "Error"), raised.getClass());
    }

    @Test
    void eachModuleObjectKeepsItsFieldSizeLimit() throws Exception {
        ModuleObject old = scope.importModule("csv");
        scope.forget("csv");
        ModuleObject csv = scope.importModule("csv");

        functions(old).call("fieldSizeLimit", 3);

        assertEquals(131_072, functions(csv).call("fieldSizeLimit"));
        assertEquals(List.of(List.of("four")), new Functions(reader(csv, List.of("four"))).call("rows"));
        Functions strict = new Functions(reader(old, List.of("four")));
        assertSame(
                old.loadClass(PACKAGE + "Error"),
                assertThrows(Exception.class, () -> strict.call("rows")).getClass());
    }

    private static Functions functions(ModuleObject module) throws ClassNotFoundException {
        return Functions.of(module, PACKAGE + "Csv");
    }

    private static Object reader(ModuleObject module, List<?> lines) throws Exception {
        Object excel = Functions.callStatic(module.loadClass(PACKAGE + "Dialect"), "excel");
        return functions(module).call("reader", lines, excel);
    }
}
