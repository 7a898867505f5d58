/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.sqlite;

import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sqlite.JDBC;

/**
 * Opens connections, and knows those that are open.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
public final class Sqlite {

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    Sqlite() {}

    /**
     * Opens a connection.
     *
     * @param database the path of a file, or {@code :memory:}
     * @return to be closed; otherwise it is closed with the module object
     * @throws Error when the file is no database or cannot be opened
     */
    public Connection connect(String database) {
        try {
            Connection connection =
                    new Connection(JDBC.createConnection(JDBC.PREFIX + database, new Properties()), open::remove);
            open.add(connection);
            return connection;
        } catch (SQLException e) {
            throw new Error("Cannot open [" + database + "]", e);
        }
    }

    /**
     * How many connections are open.
     *
     * @return the count
     */
    public int openConnections() {
        return open.size();
    }

    /** Closes what is open. */
    void closeAll() {
        open.forEach(Connection::close);
    }
}
