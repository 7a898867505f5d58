/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
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

/** The talk's example of a module that only appears to be recreated: here it is, contents and all. */
@ExtendWith(NothingLeft.class)
class SqliteSessionTest {

    private static final String SERVICE = "dev.carrel.sqlite.Sqlite";
    private static final String ERROR = "dev.carrel.sqlite.Error";

    @TempDir
    Path home;

    private Container container;
    private InterpreterScope scope;

    @BeforeEach
    void open() {
        container = Container.open(home);
        List.of("slf4j-api", "sqlite-jdbc").forEach(library -> container.deploy(RealBundles.path(library)));
        container.deploy(OwnBundles.path("sqlite"));
        scope = container.createScope("session");
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void afterAnotherImportNothingIsShared() throws Exception {
        ModuleObject old = scope.importModule("sqlite");
        Functions oldMemory = new Functions(Functions.of(old, SERVICE).call("connect", ":memory:"));
        oldMemory.call("execute", "create table mine(owner)", new Object[0]);
        scope.forget("sqlite");
        ModuleObject sqlite = scope.importModule("sqlite");
        Functions memory = new Functions(Functions.of(sqlite, SERVICE).call("connect", ":memory:"));

        assertNotEquals(old, sqlite);
        assertNotSame(old.loadClass(ERROR), sqlite.loadClass(ERROR));
        Exception missing =
                assertThrows(Exception.class, () -> memory.call("execute", "select * from mine", new Object[0]));
        assertEquals(sqlite.loadClass(ERROR), missing.getClass());
        assertEquals(List.of(), oldMemory.call("execute", "select * from mine", new Object[0]));
    }

    @Test
    void connectionsAreClosedWithTheModuleObject(@TempDir Path folder) throws Exception {
        ModuleObject old = scope.importModule("sqlite");
        String file = folder.resolve("table.db").toString();
        Functions forgotten = new Functions(Functions.of(old, SERVICE).call("connect", file));
        scope.forget("sqlite");
        ModuleObject sqlite = scope.importModule("sqlite");
        Functions other = new Functions(Functions.of(sqlite, SERVICE).call("connect", file));

        old.close();

        assertEquals(true, forgotten.call("isClosed"));
        assertEquals(false, other.call("isClosed"));
        other.call("execute", "create table mine(owner)", new Object[0]);
    }
}
