/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.carrel.integration.isolation.host.HostCache;
import dev.carrel.testing.IsolationError;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Tests of isolation fail for what is planted in a module, and say what it is. */
class IsolationReportsTest {

    @BeforeAll
    static void plant() throws IOException {
        PlantedModules.write();
    }

    @Test
    void aStaticCounterInASharedClassIsToldWithItsField() {
        String report = reportOf(CounterCase.class);

        assertTrue(report.contains("State crossed between 2 scopes"), report);
        assertTrue(report.contains("The static field counter.Counter.count, which changed to [2],"), report);
        assertTrue(report.contains("scope [counts-1], module [counter]"), report);
        assertTrue(report.contains("scope [counts-2], module [counter]"), report);
    }

    @Test
    void aSharedCacheIsToldWithTheWayToIt() {
        String report = reportOf(CacheCase.class);

        assertTrue(report.contains("The object a java.util.concurrent.ConcurrentHashMap, which can change,"), report);
        assertTrue(report.contains("class " + HostCache.class.getName() + ".ENTRIES"), report);
    }

    @Test
    void aForgottenThreadIsToldWithItsNameAndWhatItHolds() {
        try {
            String report = reportOf(LeakCase.class);

            assertTrue(report.contains("The thread [forgotten] still runs"), report);
            assertTrue(report.contains("module [leak]"), report);
        } finally {
            System.setProperty(PlantedModules.RELEASED, "yes");
        }
    }

    private static String reportOf(Class<?> testClass) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(testClass))
                                .build(),
                        listener);
        List<Failure> failures = listener.getSummary().getFailures();
        assertEquals(1, failures.size(), () -> "failures of " + testClass + ": " + failures);
        Throwable failure = failures.get(0).getException();
        return String.valueOf(assertInstanceOf(IsolationError.class, failure).getMessage());
    }
}
