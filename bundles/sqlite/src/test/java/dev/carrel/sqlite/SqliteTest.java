/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What connections of one module object do. */
class SqliteTest {

    private final Sqlite sqlite = new Sqlite();

    @AfterEach
    void close() {
        sqlite.closeAll();
    }

    @Test
    void whatWasWrittenIsRead() {
        try (Connection connection = sqlite.connect(":memory:")) {
            assertEquals(List.of(), connection.execute("create table t(name text, size int)"));
            connection.execute("insert into t values (?, ?)", "a", 1);
            connection.execute("insert into t values (?, ?)", "b", null);
            assertEquals(
                    List.of(List.of("a", 1), Arrays.asList("b", null)),
                    connection.execute("select name, size from t order by name"));
        }
    }

    @Test
    void whatTheDatabaseRefusesIsAnErrorThatQuotesTheStatement() {
        Connection connection = sqlite.connect(":memory:");
        Error error = assertThrows(Error.class, () -> connection.execute("select * from nothing"));
        assertTrue(String.valueOf(error.getMessage()).contains("[select * from nothing]"), error.getMessage());
    }

    @Test
    void connectionsAreForgottenWhenTheyAreClosedAndClosedWithTheModule() {
        Connection early = sqlite.connect(":memory:");
        Connection late = sqlite.connect(":memory:");
        early.close();
        assertEquals(1, sqlite.openConnections());
        sqlite.closeAll();
        assertTrue(late.isClosed());
        assertEquals(0, sqlite.openConnections());
    }
}
