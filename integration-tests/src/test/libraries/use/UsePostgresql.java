/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import java.sql.*; import java.util.Properties;
/** Uses it for real and shuts nothing down. */
public final class UsePostgresql implements Runnable {
    @Override
    public void run() {
        try {
            Driver driver = (Driver) Class.forName("org.postgresql.Driver", true, UsePostgresql.class.getClassLoader()).getDeclaredConstructor().newInstance();
            Properties properties = new Properties();
            properties.setProperty("user", "nobody");
            properties.setProperty("loginTimeout", "2");
            properties.setProperty("connectTimeout", "2");
            try {
                driver.connect("jdbc:postgresql://127.0.0.1:1/none", properties);
            } catch (SQLException expected) {
                if (!expected.getMessage().contains("onnection")) {
                    throw expected;
                }
            }
            org.postgresql.util.LazyCleaner.getInstance().register(new Object(), leak -> {});
            new org.postgresql.util.PGInterval("1 year").toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
