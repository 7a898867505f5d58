/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.unload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.leak.FreeReport;
import dev.carrel.api.leak.LeakGroup;
import dev.carrel.api.leak.LeakReport;
import dev.carrel.api.leak.Leftover;
import dev.carrel.api.leak.StayingSpace;
import dev.carrel.integration.BundleJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an embedder, a shell and a test are told of what freed module objects left behind. */
@Timeout(120)
class LeaksTest {

    private static final Duration GENEROUS = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path home;

    private Container container;

    /** What a careless host keeps of a module. */
    private final List<Object> kept = new ArrayList<>();

    @BeforeEach
    void open() {
        container = Container.open(ContainerOptions.of(home).withStopLimit(Duration.ofMillis(500)));
    }

    @AfterEach
    void close() {
        System.clearProperty(Leaving.END);
        kept.clear();
        container.close();
    }

    private void use(Class<?> activator) {
        if (container.definitions().isEmpty()) {
            container.deploy(
                    activator.getSimpleName(),
                    BundleJar.withActivator("com.acme.leaking", activator).open());
        }
        try (InterpreterScope scope = container.createScope("tenant")) {
            scope.importModule("com.acme.leaking");
            scope.service(Runnable.class).ifPresent(kept::add);
        }
    }

    @Test
    void aFreeThatLeftNothingIsCountedOnly() {
        use(Leaving.Nothing.class);
        assertEquals(1, container.leaks().freed());
        kept.clear();
        container.leaks().assertNone();
        assertEquals(List.of(), container.leaks().staying());
        assertEquals(List.of(), container.leaks().reports());
        assertEquals(List.of(), container.leaks().unseen(), "the tests run with the options that open the JDK");
        assertTrue(container.leaks().inspect().isEmpty());
    }

    @Test
    void theReportOfAFreeSaysWhatWasCleaned() {
        use(Leaving.AThread.class);
        FreeReport report = onlyReport();
        assertEquals("tenant", report.scope());
        assertEquals("com.acme.leaking 1.0.0", report.module());
        assertEquals(List.of(), report.remaining());
        Leftover thread = report.cleaned().get(0);
        assertEquals("CR-104", thread.code());
        assertTrue(thread.sentence().contains("Scope [tenant]: module [com.acme.leaking 1.0.0]"), thread.sentence());
        assertTrue(report.render().contains("CR-104 CLEANED"), report.render());
    }

    @Test
    void theReportOfAFreeSaysWhatRemainsAndWhatToDo() {
        use(Leaving.AThreadThatGoesOn.class);
        Leftover thread = onlyReport().remaining().get(0);
        assertEquals("CR-104", thread.code());
        assertTrue(thread.sentence().contains("going-on"), thread.sentence());
        assertFalse(thread.cure().orElseThrow().isEmpty());

        AssertionError failed =
                assertThrows(AssertionError.class, () -> container.leaks().assertNone(SHORT));
        assertTrue(String.valueOf(failed.getMessage()).contains("going-on"), failed.getMessage());
    }

    private FreeReport onlyReport() {
        List<FreeReport> reports = container.leaks().reports();
        assertEquals(1, reports.size(), reports::toString);
        return reports.get(0);
    }

    @Test
    void aClassSpaceThatTheHostKeepsIsToldWithItsPathUntilItIsLetGo() throws Exception {
        use(Leaving.Nothing.class);
        use(Leaving.Nothing.class);

        List<StayingSpace> staying = container.leaks().awaitCollected(SHORT);

        assertEquals(2, staying.size(), staying::toString);
        assertEquals(1, staying.get(0).classes(), "its activator, which is its service");
        assertTrue(staying.get(0).bytes() > 0);
        LeakReport report = container.leaks().inspect();
        assertEquals(1, report.groups().size(), report::render);
        LeakGroup group = report.groups().get(0);
        assertEquals(2, group.spaces().size());
        assertTrue(group.spaces().get(0).objects() > 0, report::render);
        assertEquals(
                LeaksTest.class.getName(), group.path().get(group.culprit()).holder(), report::render);
        assertEquals(".kept", group.path().get(group.culprit()).via(), report::render);
        assertTrue(group.cure().contains(LeaksTest.class.getName()), group.cure());
        try (Stream<Path> dumps = Files.list(home.resolve("dumps"))) {
            assertEquals(List.of(), dumps.toList(), "the heap dump was deleted");
        }

        kept.clear();
        assertEquals(List.of(), container.leaks().awaitCollected(GENEROUS));
    }

    @Test
    void aClassSpaceThatOthersFreedLaterDidNotOutliveIsHeld() {
        use(Leaving.Nothing.class);
        assertFalse(container.leaks().staying().get(0).outlived(), "the collector may not have looked yet");
        Object first = kept.remove(0);
        use(Leaving.Nothing.class);
        kept.clear();

        List<StayingSpace> staying = container.leaks().awaitCollected(SHORT);
        for (int i = 0; i < 100 && staying.size() > 1; i++) {
            staying = container.leaks().awaitCollected(SHORT);
        }

        StayingSpace only = staying.get(0);
        assertEquals(1, staying.size());
        assertTrue(only.outlived(), first::toString);
        assertTrue(only.render().endsWith("held by something."), only::render);
    }

    @Test
    void aBoundedNumberOfReportsIsKept() {
        for (int i = 0; i < 300; i++) {
            use(Leaving.AProperty.class);
        }
        assertEquals(300, container.leaks().freed());
        assertEquals(256, container.leaks().reports().size());
    }
}
