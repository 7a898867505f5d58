/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.sample;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A module that the peers load. */
public enum Sample {
    /** Two classes without a static that changes: its classes may be shared. */
    SHARED_2("sample.shared2", 2, "sample.shared2"),
    /** Two classes, one with a counter in a static. */
    PRIVATE_2("sample.private2", 2, "sample.private2"),
    /** Twenty classes, one with a counter in a static. */
    PRIVATE_20("sample.private20", 20, "sample.private20"),
    /** Five hundred classes, one with a counter in a static. */
    PRIVATE_500("sample.private500", 500, "sample.private500"),
    /** Commons CSV with Commons IO and Commons Codec, and two lines parsed. */
    CSV("org.apache.commons.commons-csv", 0, "commons-codec commons-io commons-csv"),
    /** The H2 database and a query. */
    H2("com.h2database", 0, "h2");

    private final String module;
    private final int classes;
    private final String jars;

    Sample(String module, int classes, String jars) {
        this.module = module;
        this.classes = classes;
        this.jars = jars;
    }

    /**
     * Its name.
     *
     * @return what Carrel imports
     */
    public String module() {
        return module;
    }

    /**
     * How many classes it is generated with.
     *
     * @return the count, the activator included; 0 for a bundle that somebody has written
     */
    public int classes() {
        return classes;
    }

    /**
     * Whether its classes keep nothing that changes.
     *
     * @return whether they may be shared
     */
    public boolean isShareable() {
        return this == SHARED_2;
    }

    /**
     * What its JARs begin with.
     *
     * @return the beginnings of the names, the module itself last
     */
    public List<String> jars() {
        return List.of(jars.split(" ", -1));
    }

    /**
     * The activator, for peers that do not know what that is.
     *
     * @return the name of its class, or empty
     */
    public Optional<String> activator() {
        return switch (this) {
            case CSV -> Optional.empty();
            case H2 -> Optional.of("org.h2.util.DbDriverActivator");
            case SHARED_2, PRIVATE_2, PRIVATE_20, PRIVATE_500 -> Optional.of(module + ".Activator");
        };
    }

    /**
     * Uses the module once it was started: the generated ones have done all they do by then.
     *
     * @param source gives its classes
     * @return something, so that nothing can be optimised away
     * @throws ReflectiveOperationException when the module is not what it should be
     * @throws SQLException when the database does not answer
     */
    public int use(ClassSource source) throws ReflectiveOperationException, SQLException {
        return switch (this) {
            case CSV -> parse(source);
            case H2 -> query(source);
            case SHARED_2, PRIVATE_2, PRIVATE_20, PRIVATE_500 -> classes;
        };
    }

    private static int parse(ClassSource source) throws ReflectiveOperationException {
        Class<?> format = source.load("org.apache.commons.csv.CSVFormat");
        Method parse = source.load("org.apache.commons.csv.CSVParser").getMethod("parse", String.class, format);
        Object parser =
                parse.invoke(null, "a,b,c\n1,2,3\n", format.getField("DEFAULT").get(null));
        return ((List<?>) parser.getClass().getMethod("getRecords").invoke(parser)).size();
    }

    private static int query(ClassSource source) throws ReflectiveOperationException, SQLException {
        Driver driver = (Driver) source.load("org.h2.Driver").getConstructor().newInstance();
        try (Connection connection = driver.connect("jdbc:h2:mem:", new Properties());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from system_range(1, 100) where x > 10")) {
            result.next();
            return result.getInt(1);
        }
    }
}
