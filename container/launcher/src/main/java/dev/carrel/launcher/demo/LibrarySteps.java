/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.demo;

import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.launcher.demo.DemoStep.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A library with native code, and one with dependencies, in two scopes. */
final class LibrarySteps {

    private static final String SQLITE = "org.xerial.sqlite-jdbc";
    private static final String CSV = "org.apache.commons.commons-csv";
    private static final Path MAPS = Path.of("/proc/self/maps");

    /* All connections of one native library see this database; those of another one do not. */
    private static final String URL = "jdbc:sqlite:file:demo?mode=memory&cache=shared";

    private final Stage stage;

    LibrarySteps(Stage stage) {
        this.stage = stage;
    }

    List<DemoStep> steps() {
        return List.of(
                new DemoStep("SQLite runs in both scopes, with native code of its own in each", this::sqlite),
                new DemoStep("commons-csv brings what it needs as modules of their own", this::csv));
    }

    private Outcome sqlite() throws Exception {
        try (Connection alice = sqlite(Stage.ALICE);
                Connection bob = sqlite(Stage.BOB)) {
            execute(alice, "create table mine(owner text)");
            boolean crossed = count(bob, "select count(*) from sqlite_master") > 0;
            int ofAlice = count(alice, "select count(*) from sqlite_master");
            long copies = nativeCopies();
            return new Outcome(
                    !crossed && ofAlice == 1 && (copies < 0 || copies == 2),
                    "SQLite " + alice.getMetaData().getDatabaseProductVersion() + " twice, "
                            + (copies < 0 ? "" : copies + " native libraries mapped, ")
                            + (crossed ? "alice's table crosses to bob" : "alice's table is not there for bob"));
        }
    }

    private Connection sqlite(String scope) throws Exception {
        Driver driver = (Driver) stage.module(scope, SQLITE)
                .loadClass("org.sqlite.JDBC")
                .getConstructor()
                .newInstance();
        return driver.connect(URL, new Properties());
    }

    private Outcome csv() throws Exception {
        InterpreterScope alice = stage.scope(Stage.ALICE);
        InterpreterScope bob = stage.scope(Stage.BOB);
        ModuleObject csv = alice.importModule(CSV);
        ModuleObject other = bob.importModule(CSV);
        List<String> modules = alice.modules().stream()
                .map(ModuleObject::name)
                .filter(name -> name.contains("commons"))
                .toList();
        Object ofAlice = parser(csv);
        return new Outcome(
                modules.size() == 3
                        && csv != other
                        && ofAlice.getClass() != parser(other).getClass(),
                "alice has " + String.join(", ", modules).replace("org.apache.commons.", "")
                        + "; bob has three of his own");
    }

    private static Object parser(ModuleObject csv) throws ReflectiveOperationException {
        Class<?> format = csv.loadClass("org.apache.commons.csv.CSVFormat");
        Class<?> parser = csv.loadClass("org.apache.commons.csv.CSVParser");
        return parser.getMethod("parse", String.class, format)
                .invoke(null, "a,b", format.getField("DEFAULT").get(null));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getInt(1) : -1;
        }
    }

    /* Linux tells which files are mapped; elsewhere the databases alone must do. */
    private static long nativeCopies() throws IOException {
        if (!Files.isReadable(MAPS)) {
            return -1;
        }
        try (Stream<String> lines = Files.lines(MAPS)) {
            return lines.filter(line -> line.contains("sqlitejdbc"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .distinct()
                    .count();
        }
    }
}
