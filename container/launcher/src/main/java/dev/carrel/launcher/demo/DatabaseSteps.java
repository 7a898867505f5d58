/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.launcher.demo.DemoStep.Outcome;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/** H2 for two tenants: with one class loader, and with a module object for each. */
final class DatabaseSteps {

    private static final String H2 = "com.h2database";
    private static final String URL = "jdbc:h2:mem:test";
    private static final int TABLE_NOT_FOUND = 42102;
    private static final int TABLE_NOT_FOUND_DATABASE_EMPTY = 42104;

    private final Stage stage;

    DatabaseSteps(Stage stage) {
        this.stage = stage;
    }

    List<DemoStep> steps() {
        return List.of(
                new DemoStep("With one class loader, bob finds alice's table in " + URL, this::oneClassLoader),
                new DemoStep("Carrel deploys real bundles, unmodified, each once", this::deploy),
                new DemoStep("alice and bob each import " + H2, this::importTwice),
                new DemoStep("Now bob does not find alice's table in " + URL, this::twoModuleObjects));
    }

    private Outcome oneClassLoader() throws Exception {
        URL jar = stage.bundles().starting("h2").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
            Driver driver =
                    (Driver) loader.loadClass("org.h2.Driver").getConstructor().newInstance();
            try (Connection alice = driver.connect(URL, new Properties());
                    Connection bob = driver.connect(URL, new Properties())) {
                createTable(alice);
                int rows = countRows(bob);
                return new Outcome(rows == 1, "he counts " + rows + " row in it");
            } finally {
                loader.loadClass("org.h2.Driver").getMethod("unload").invoke(null);
            }
        }
    }

    private Outcome deploy() {
        Container container = stage.open();
        List<String> deployed = new ArrayList<>();
        boolean known = true;
        for (Path file : stage.bundles().files()) {
            container.deploy(file);
            deployed.add(file.getFileName().toString().replace(".jar", ""));
            known &= !container.deploy(file).isNew();
        }
        return new Outcome(known && container.definitions().size() == deployed.size(), String.join(", ", deployed));
    }

    private Outcome importTwice() {
        InterpreterScope alice = stage.container().createScope(Stage.ALICE);
        InterpreterScope bob = stage.container().createScope(Stage.BOB);
        alice.importModule(H2);
        bob.importModule(H2);
        DataSourceFactory ofAlice = alice.service(DataSourceFactory.class).orElseThrow();
        DataSourceFactory ofBob = bob.service(DataSourceFactory.class).orElseThrow();
        return new Outcome(
                ofAlice != ofBob && ofAlice.getClass() != ofBob.getClass(),
                "two module objects, two DataSourceFactory services, of two classes");
    }

    private Outcome twoModuleObjects() throws SQLException {
        try (Connection alice = connect(Stage.ALICE);
                Connection bob = connect(Stage.BOB)) {
            createTable(alice);
            int rows = countRows(alice);
            try {
                return new Outcome(false, "bob counts " + countRows(bob) + " row in it");
            } catch (SQLException e) {
                boolean missing =
                        e.getErrorCode() == TABLE_NOT_FOUND || e.getErrorCode() == TABLE_NOT_FOUND_DATABASE_EMPTY;
                return new Outcome(
                        missing && rows == 1, "alice counts " + rows + " row, H2 tells bob '" + firstSentence(e) + "'");
            }
        }
    }

    private Connection connect(String scope) throws SQLException {
        return connect(stage, scope);
    }

    /** A connection to the scope's own database, through the service that its H2's activator registered. */
    static Connection connect(Stage stage, String scope) throws SQLException {
        return stage.scope(scope)
                .service(DataSourceFactory.class)
                .orElseThrow()
                .createDriver(new Properties())
                .connect(URL, new Properties());
    }

    private static void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table mine(owner varchar)");
            statement.execute("insert into mine values ('alice')");
        }
    }

    private static int countRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from mine")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static String firstSentence(SQLException e) {
        return String.valueOf(e.getMessage()).split("[;(]", 2)[0].strip();
    }
}
