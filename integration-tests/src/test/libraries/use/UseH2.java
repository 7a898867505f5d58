/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import java.sql.*; import java.util.Properties;
/** Uses it for real and shuts nothing down. */
public final class UseH2 implements Runnable {
    @Override
    public void run() {
        try {
            Driver driver = (Driver) Class.forName("org.h2.Driver", true, UseH2.class.getClassLoader()).getDeclaredConstructor().newInstance();
            Connection connection = driver.connect("jdbc:h2:file:" + java.nio.file.Files.createTempDirectory("h2") + "/db", new Properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table t (n int)");
                statement.execute("insert into t values (1)");
                try (ResultSet found = statement.executeQuery("select n from t")) {
                    if (!found.next() || found.getInt(1) != 1) {
                        throw new IllegalStateException("no row");
                    }
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
