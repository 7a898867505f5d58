/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.leftovers.NothingLeft;
import dev.carrel.reclaim.leak.LeakWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.jdbc.DataSourceFactory;

/** Many scopes, each with an H2 database of the same name: nothing crosses, and of closed ones nothing is left. */
@ExtendWith(NothingLeft.class)
class ThousandScopesTest {

    private static final int SOME = 100;
    private static final int MANY = 1_000;
    private static final int THREADS = 8;

    @TempDir
    Path home;

    private final LeakWatch watch = new LeakWatch();
    private Container container;

    @BeforeEach
    void open() {
        container = Container.open(home);
        container.deploy(RealBundles.path("h2"));
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertEquals(List.of(), container.scopes());
        assertEquals(List.of(), watch.awaitCollected(Duration.ofMinutes(1)), "class spaces that are still there");
        container.close();
        try (Stream<Path> folders = Files.list(home.resolve("scopes"))) {
            assertEquals(List.of(), folders.toList());
        }
    }

    @Test
    void someOneAfterTheOther() throws SQLException {
        oneAfterTheOther(SOME);
    }

    @Test
    void someFromEightThreadsAtOnce() throws Exception {
        fromEightThreadsAtOnce(SOME);
    }

    @Test
    @Tag("soak")
    void aThousandOneAfterTheOther() throws SQLException {
        oneAfterTheOther(MANY);
    }

    @Test
    @Tag("soak")
    void aThousandFromEightThreadsAtOnce() throws Exception {
        fromEightThreadsAtOnce(MANY);
    }

    private void oneAfterTheOther(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            use("scope-" + i);
        }
    }

    private void fromEightThreadsAtOnce(int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String name = "scope-" + i;
                all.add(threads.submit(() -> {
                    use(name);
                    return name;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private void use(String name) throws SQLException {
        try (InterpreterScope scope = container.createScope(name)) {
            watch.watch(
                    name,
                    scope.importModule("com.h2database")
                            .bundle()
                            .adapt(BundleWiring.class)
                            .getClassLoader());
            try (Connection connection = scope.service(DataSourceFactory.class)
                            .orElseThrow()
                            .createDriver(new Properties())
                            .connect("jdbc:h2:mem:test", new Properties());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table mine(owner varchar)");
                statement.execute("insert into mine values ('" + name + "')");
                try (ResultSet all = statement.executeQuery("select owner, count(*) over () from mine")) {
                    all.next();
                    assertEquals(name, all.getString(1));
                    assertEquals(1, all.getInt(2));
                }
            }
        }
    }
}
