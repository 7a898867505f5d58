/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.bundles;

/** Probes over the databases: the same SQL in each, in a database of the same name. */
final class Databases {

    private static final String BODY = """
            private final java.sql.Connection db = open();

            private static java.sql.Connection open() {
                try {
                    return new %s().connect("%s", new java.util.Properties());
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            }

            private String ask(String sql) throws java.sql.SQLException {
                try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
                    return rows.next() ? rows.getString(1) : "";
                }
            }

            String use() throws Exception { return ask("%s"); }

            void write(String text) throws Exception {
                try (var statement = db.createStatement()) {
                    statement.execute("create table secret(v varchar(99))");
                    statement.execute("insert into secret values('" + text + "')");
                }
            }

            String read() {
                try {
                    return ask("select v from secret");
                } catch (java.sql.SQLException e) {
                    return "";
                }
            }

            @Override
            void end() throws Exception { db.close(); }
            """;

    private Databases() {}

    static Probe h2() {
        return new Probe("probe.h2", "org.h2", BODY.formatted("org.h2.Driver", "jdbc:h2:mem:test", "select 6 * 7"));
    }

    static Probe hsqldb() {
        return new Probe(
                "probe.hsqldb",
                "org.hsqldb.jdbc",
                BODY.formatted("org.hsqldb.jdbc.JDBCDriver", "jdbc:hsqldb:mem:test;user=SA", "values 6 * 7"));
    }

    static Probe sqlite() {
        return new Probe(
                "probe.sqlite",
                "org.sqlite",
                BODY.formatted("org.sqlite.JDBC", "jdbc:sqlite:file:test?mode=memory&cache=shared", "select 6 * 7"));
    }
}
