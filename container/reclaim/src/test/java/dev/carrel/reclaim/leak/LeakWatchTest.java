/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.leak;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.reclaim.testing.FixtureSpace;
import dev.carrel.reclaim.testing.HostRegistry;
import dev.carrel.reclaim.testing.HostThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no sweep can clean is reported with what holds it. */
class LeakWatchTest {

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final HostThread host = new HostThread();
    private final LeakWatch watch = new LeakWatch();

    @AfterEach
    void endHost() {
        HostRegistry.clear();
        host.close();
    }

    @Test
    void whatNothingHoldsIsGone() throws IOException {
        free("Harmless");

        assertEquals(List.of(), watch.awaitCollected(GENEROUS));
        assertTrue(watch.report(folder).isEmpty());
    }

    @Test
    void theHostsRegistryIsNamedAsCulprit() throws IOException {
        free("LeaksIntoHost");

        LeakReport report = watch.report(folder);

        Leak leak = only(report);
        assertAll(
                () -> assertEquals(
                        "dev.carrel.reclaim.testing.HostRegistry",
                        leak.path().steps().get(0).holder(),
                        report::render),
                () -> assertTrue(report.render().contains("static KEPT"), report::render),
                () -> assertTrue(report.render().contains("~~~"), report::render),
                () -> assertEquals(1, leak.size().classes()),
                () -> assertEquals(1, leak.size().objects()),
                () -> assertEquals("a class that lives on", leak.path().root()));
    }

    @Test
    void theThreadWhoseLocalHoldsTheModuleIsNamed() throws IOException {
        free("LeaksThreadLocal");

        LeakReport report = watch.report(folder);

        assertAll(
                () -> assertEquals(
                        "the running thread [host-thread]", only(report).path().root(), report::render),
                () -> assertTrue(
                        report.render().contains("java.lang.ThreadLocal$ThreadLocalMap$Entry.value"), report::render));
    }

    @Test
    void equalLeaksAreOne() throws IOException {
        free("LeaksIntoHost");
        free("LeaksIntoHost");

        LeakReport report = watch.report(folder);

        assertEquals(1, report.groups().size(), report::render);
        assertEquals(2, report.groups().get(0).leaks().size(), report::render);
    }

    @Test
    void theHeapDumpIsDeleted() throws IOException {
        free("LeaksIntoHost");

        watch.report(folder);

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private void free(String fixture) {
        FixtureSpace space = new FixtureSpace();
        host.run(() -> space.run(fixture));
        host.run(() -> {}); // a worker holds its last task until it gets the next
        watch.watch(new FreedSpace("test", fixture, 0, 0), space);
    }

    private static Leak only(LeakReport report) {
        assertEquals(1, report.groups().size(), report::render);
        return report.groups().get(0).leaks().get(0);
    }
}
