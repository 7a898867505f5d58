/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Finding;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.ReclaimReport;
import dev.carrel.reclaim.Reclaimer;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.leak.LeakWatch;
import dev.carrel.reclaim.testing.FixtureSpace;
import dev.carrel.reclaim.testing.HostTask;
import dev.carrel.reclaim.testing.HostThread;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One module for each kind of thing that can be left in a JVM: it pins its class space, and the sweep frees it. */
class LeakOnPurposeTest {

    private static final Duration SOON = Duration.ofMillis(400);
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private final List<Sweep> sweeps = Stream.concat(StandardSweeps.all().stream(), StandardSweeps.thorough().stream())
            .toList();
    private final LeakWatch watch = new LeakWatch();
    private HostThread host;

    @BeforeEach
    void startHost() {
        host = new HostThread();
        host.run(() -> {});
    }

    @AfterEach
    void endHost() {
        HostTask.endAll();
        host.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LeaksThread, THREAD",
        "LeaksStubbornThread, THREAD",
        "LeaksExecutor, EXECUTOR",
        "LeaksScheduler, SHARED_POOL_TASK",
        "LeaksForkJoinPool, EXECUTOR",
        "LeaksTimer, TIMER",
        "LeaksCleaner, CLEANER",
        "LeaksThreadLocal, THREAD_LOCAL",
        "LeaksSoftThreadLocal, THREAD_LOCAL",
        "LeaksInheritableThreadLocal, INHERITABLE_THREAD_LOCAL",
        "LeaksContextClassLoader, CONTEXT_CLASS_LOADER",
        "LeaksExceptionHandler, THREAD_EXCEPTION_HANDLER",
        "LeaksDriver, JDBC_DRIVER",
        "LeaksProvider, SECURITY_PROVIDER",
        "LeaksMBean, MBEAN",
        "LeaksMBeanListener, MBEAN_LISTENER",
        "LeaksLogHandler, LOG_HANDLER",
        "LeaksLogFilter, LOG_SETTING",
        "LeaksLogListener, LOG_SETTING",
        "LeaksShutdownHook, SHUTDOWN_HOOK",
        "LeaksRmiExport, RMI_EXPORT",
        "LeaksProxySelector, JVM_DEFAULT",
        "LeaksDefaultExceptionHandler, JVM_DEFAULT",
        "LeaksUrlFactory, URL_HANDLER",
        "LeaksSystemProperty, SYSTEM_PROPERTY",
        "LeaksStandardStream, STANDARD_STREAM",
        "LeaksTimeZone, LOCALE_OR_ZONE",
        "LeaksClassValue, CLASS_VALUE",
        "LeaksClassValueOnArrays, CLASS_VALUE",
    })
    void isPinnedUntilItsSweepHasRun(String fixture, Kind kind) {
        WeakReference<ClassLoader> space = leak(fixture);
        List<Sweep> others =
                sweeps.stream().filter(sweep -> !serves(sweep, kind)).toList();

        reclaim(space, others);
        assertFalse(watch.awaitCollected(SOON).isEmpty(), "nothing pins the class space of " + fixture);

        ReclaimReport report = reclaim(space, sweeps);
        assertEquals(
                Set.of(Finding.Outcome.CLEANED),
                report.of(kind).stream().map(Finding::outcome).collect(Collectors.toSet()),
                report::render);
        assertEquals(List.of(), watch.awaitCollected(GENEROUS), report::render);
    }

    @Test
    void aDelayedTaskIsCancelledWhereTheJvmLetsItBeFound() {
        WeakReference<ClassLoader> space = leak("LeaksDelayedFuture");

        ReclaimReport report = reclaim(space, sweeps);

        boolean canBeFound = Runtime.version().feature() < 25;
        assertEquals(canBeFound, !report.of(Kind.SHARED_POOL_TASK).isEmpty(), report::render);
        assertEquals(canBeFound, watch.awaitCollected(SOON).isEmpty(), report::render);
    }

    @Test
    void cancelledTimeOutsPinNothing() {
        WeakReference<ClassLoader> space = leak("LeaksCancelledDelay");

        ReclaimReport report = space.get() == null ? null : reclaim(space, sweeps);

        assertEquals(List.of(), watch.awaitCollected(GENEROUS), () -> String.valueOf(report));
    }

    @Test
    void anotherDefaultLocalePinsNothingAndDoesNotSayWhoSetIt() {
        Locale before = Locale.getDefault();
        try {
            leak("LeaksLocale");
            assertEquals(List.of(), watch.awaitCollected(GENEROUS));
            assertEquals("eo", Locale.getDefault().getLanguage());
        } finally {
            Locale.setDefault(before);
        }
    }

    private WeakReference<ClassLoader> leak(String fixture) {
        FixtureSpace space = new FixtureSpace();
        host.run(() -> space.run(fixture));
        watch.watch(fixture, space);
        return new WeakReference<>(space);
    }

    private static ReclaimReport reclaim(WeakReference<ClassLoader> space, List<Sweep> sweeps) {
        ClassLoader loader = Objects.requireNonNull(space.get(), "nothing pinned the class space");
        Claimant claimant = Claimant.of("test", "leaky 1.0", loader).withPatience(Duration.ofSeconds(2));
        return new Reclaimer(sweeps).reclaim(claimant);
    }

    /** What runs is ended by one sweep or another, and the context class loader is one sign by which they know it. */
    private static boolean serves(Sweep sweep, Kind kind) {
        Set<Kind> runs = Set.of(
                Kind.EXECUTOR, Kind.TIMER, Kind.CLEANER, Kind.THREAD, Kind.SHARED_POOL_TASK, Kind.CONTEXT_CLASS_LOADER);
        return sweep.kind() == kind || (runs.contains(kind) && runs.contains(sweep.kind()));
    }
}
