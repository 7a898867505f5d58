/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.embedding.simulation;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/** A small library that simulates, and keeps its worlds in H2; that it uses Carrel is nobody's business. */
public final class Simulation implements AutoCloseable {

    private final Container container;
    private final Connection world;

    public Simulation(Path folder, Path h2) throws SQLException {
        container = Container.open(folder);
        container.deploy(h2);
        InterpreterScope scope = container.createScope("main");
        scope.importModule("com.h2database");
        world = scope.service(DataSourceFactory.class)
                .orElseThrow()
                .createDriver(new Properties())
                .connect("jdbc:h2:mem:main", new Properties());
        try (Statement statement = world.createStatement()) {
            statement.execute("create table item(name varchar, mass int)");
        }
    }

    public int addPlanet(String name, int mass) throws SQLException {
        try (Statement statement = world.createStatement()) {
            statement.execute("insert into item values ('" + name + "', " + mass + ")");
            try (ResultSet sum = statement.executeQuery("select sum(mass) from item")) {
                sum.next();
                return sum.getInt(1);
            }
        }
    }

    /** What a test may look at. */
    public Container inside() {
        return container;
    }

    @Override
    public void close() throws SQLException {
        world.close();
        container.close();
    }
}
