/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.embedding.chat;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/** A small library that chats, and keeps what was said in H2; that it uses Carrel is nobody's business. */
public final class Chat implements AutoCloseable {

    private final Container container;
    private final Connection log;

    public Chat(Path folder, Path h2) throws SQLException {
        container = Container.open(folder);
        container.deploy(h2);
        InterpreterScope scope = container.createScope("main");
        scope.importModule("com.h2database");
        log = scope.service(DataSourceFactory.class)
                .orElseThrow()
                .createDriver(new Properties())
                .connect("jdbc:h2:mem:main", new Properties());
        try (Statement statement = log.createStatement()) {
            statement.execute("create table item(text varchar)");
        }
    }

    public List<String> say(String text) throws SQLException {
        try (Statement statement = log.createStatement()) {
            statement.execute("insert into item values ('" + text + "')");
            List<String> said = new ArrayList<>();
            try (ResultSet all = statement.executeQuery("select text from item")) {
                while (all.next()) {
                    said.add(all.getString(1));
                }
            }
            return said;
        }
    }

    /** What a test may look at. */
    public Container inside() {
        return container;
    }

    @Override
    public void close() throws SQLException {
        log.close();
        container.close();
    }
}
