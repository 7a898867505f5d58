/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.unload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Reclaimer;
import dev.carrel.reclaim.leak.LeakWatch;
import dev.carrel.reclaim.standard.StandardSweeps;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Imports a library in a scope, uses it from a thread of the host that lives on, and closes the scope without calling the
 * library's own shutdown: its class space is collected.
 */
class LibrariesUnloadTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final ExecutorService host = Executors.newSingleThreadExecutor(task -> new Thread(task, "host-thread"));
    private final LeakWatch watch = new LeakWatch();

    @AfterEach
    void endHost() {
        host.shutdownNow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "UseH2, h2",
        "UseHsqldb, hsqldb",
        "UseSqlite, sqlite-jdbc slf4j-api",
        "UsePostgresql, postgresql",
        "UseLogback, logback-classic logback-core slf4j-api",
        "UseQuartz, quartz slf4j-api mchange",
        "UseNetty, netty-",
        "UseMina, mina-core slf4j-api",
        "UseSnappy, snappy",
        "UseJackson, jackson-",
        "UseBouncyCastle, bcprov",
        "UseGuava, guava failureaccess",
        "UseFreemarker, freemarker",
        "UseEhcache, ehcache slf4j-api cache-api",
        "UseIndriya, indriya unit-api uom-lib jakarta.inject",
        "UsePool, commons-pool2",
        "UseGroovy, groovy",
    })
    void isCollectedWhenItsScopeIsClosed(String user, String libraries) throws Exception {
        LibraryModule module = new LibraryModule(user, libraries);
        try (Container container = Container.open(folder.resolve("home"))) {
            container.deploy(module.build(folder));
            WeakReference<ClassLoader> space = useInScope(container, module);

            if (!watch.awaitCollected(SOON).isEmpty()) {
                lookThoroughly(space);
            }
            assertEquals(List.of(), watch.awaitCollected(GENEROUS), this::whatHoldsIt);
        }
    }

    private WeakReference<ClassLoader> useInScope(Container container, LibraryModule module) throws Exception {
        try (InterpreterScope scope = container.createScope("tenant")) {
            Class<?> user = scope.importModule(module.name()).loadClass(module.className());
            onHost(() -> {
                use(user);
                return true;
            });
            onHost(() -> true); // a worker holds its last task until it gets the next
            watch.watch(module.name(), user.getClassLoader());
            return new WeakReference<>(user.getClassLoader());
        }
    }

    private static void use(Class<?> user) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(user.getClassLoader());
        try {
            ((Runnable) user.getDeclaredConstructor().newInstance()).run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void onHost(Callable<Boolean> work) throws InterruptedException, ExecutionException {
        host.submit(work).get();
    }

    private static void lookThoroughly(WeakReference<ClassLoader> space) {
        ClassLoader loader = space.get();
        if (loader != null) {
            new Reclaimer(StandardSweeps.thorough()).reclaim(Claimant.of("tenant", "library", loader));
        }
    }

    private String whatHoldsIt() {
        try {
            return watch.report(folder).render();
        } catch (IOException e) {
            return "The heap dump failed: " + e;
        }
    }
}
