/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a database.
 *
 * <p><b>Threads.</b> Safe for use by several threads; statements wait for each other.
 */
public final class Connection implements AutoCloseable {

    private final java.sql.Connection connection;
    private final Consumer<Connection> whenClosed;

    Connection(java.sql.Connection connection, Consumer<Connection> whenClosed) {
        this.connection = connection;
        this.whenClosed = whenClosed;
    }

    /**
     * Runs one statement.
     *
     * @param sql the statement, with a question mark for each parameter
     * @param parameters values that the database knows: numbers, text, bytes, null
     * @return its rows; none for a statement that gives none
     * @throws Error when the database refuses it
     */
    public List<List<@Nullable Object>> execute(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.execute() ? rows(statement.getResultSet()) : List.of();
        } catch (SQLException e) {
            throw new Error("Cannot execute [" + sql + "]", e);
        }
    }

    private static List<List<@Nullable Object>> rows(ResultSet results) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int columns = results.getMetaData().getColumnCount();
        while (results.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns);
            for (int i = 1; i <= columns; i++) {
                row.add(results.getObject(i));
            }
            rows.add(Collections.unmodifiableList(row));
        }
        return Collections.unmodifiableList(rows);
    }

    /**
     * Whether nothing can be executed any more.
     *
     * @return true once it was closed
     */
    public boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new Error("Cannot ask whether it is closed", e);
        }
    }

    @Override
    public void close() {
        whenClosed.accept(this);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Error("Cannot close", e);
        }
    }
}
