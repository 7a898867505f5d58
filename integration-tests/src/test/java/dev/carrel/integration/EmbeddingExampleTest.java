/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.leftovers.NothingLeft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines of the README, as they stand there. */
@ExtendWith(NothingLeft.class)
class EmbeddingExampleTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/carrel/integration/EmbeddingExampleTest.java");

    @Test
    void eachTenantHasTheFirstTable(@TempDir Path home) throws Exception {
        List<Object> drivers = new ArrayList<>();
        try (Container container = Container.open(home)) {
            container.deploy(RealBundles.path("h2"));
            for (String tenant : List.of("alice", "bob")) {
                InterpreterScope scope = container.createScope(tenant);
                ModuleObject h2 = scope.importModule("com.h2database");
                Driver driver =
                        (Driver) h2.loadClass("org.h2.Driver").getConstructor().newInstance();
                try (Connection connection = driver.connect("jdbc:h2:mem:test;DB_CLOSE_DELAY=-1", new Properties())) {
                    connection.createStatement().execute("create table mine(owner varchar)");
                }
                drivers.add(driver.getClass());
            }
        }
        assertEquals(2, drivers.stream().distinct().count(), "classes named org.h2.Driver");
    }

    @Test
    void theReadmeShowsThisExample() throws Exception {
        String own = Files.readString(SOURCE).replaceAll("\\s+", " ");
        String readme = Files.readString(
                Path.of(System.getProperty("carrel.root", "..")).resolve("README.md"));
        List<String> shown = readme.substring(
                        readme.indexOf("```java"), readme.indexOf("```\n", readme.indexOf("```java")))
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("//.*", "").strip())
                .map(line -> line.replace("Path.of(\"carrel-home\")", "home")
                        .replace("Path.of(\"h2.jar\")", "RealBundles.path(\"h2\")"))
                .toList();
        assertTrue(shown.size() > 8, "lines of the example: " + shown);
        assertEquals(
                List.of(), shown.stream().filter(line -> !own.contains(line)).toList());
    }
}
