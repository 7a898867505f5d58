/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.analysis.fixtures.Cautious;
import dev.carrel.analysis.fixtures.CautiousStatics;
import dev.carrel.analysis.fixtures.Finds;
import dev.carrel.analysis.fixtures.SafeObjects;
import dev.carrel.analysis.fixtures.SafeStatics;
import dev.carrel.analysis.fixtures.UnsafeActs;
import dev.carrel.analysis.fixtures.UnsafeLocks;
import dev.carrel.analysis.fixtures.UnsafeObjects;
import dev.carrel.analysis.fixtures.UnsafeStatics;
import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts on small classes, one for each kind of state and its near misses. */
class FixtureVerdictTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "analysis.md");

    static Stream<Class<?>> unsafe() {
        return FixtureClasses.in(UnsafeStatics.class, UnsafeObjects.class, UnsafeLocks.class, UnsafeActs.class);
    }

    static Stream<Class<?>> safe() {
        return FixtureClasses.in(SafeStatics.class, SafeObjects.class);
    }

    static Stream<Class<?>> cautious() {
        return FixtureClasses.in(CautiousStatics.class);
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void noUnsafeClassIsCalledShareable(Class<?> fixture) throws IOException {
        AnalysisReport report = FixtureClasses.analyze(fixture);
        assertNotEquals(Verdict.SHAREABLE, report.verdict(), () -> report.toString());
        assertTrue(
                report.deciding().stream()
                        .map(Finding::code)
                        .anyMatch(fixture.getAnnotation(Finds.class).value()::equals),
                () -> report.findings().toString());
    }

    @ParameterizedTest
    @MethodSource("safe")
    void safeClassesAreCalledShareable(Class<?> fixture) throws IOException {
        AnalysisReport report = FixtureClasses.analyze(fixture);
        assertEquals(
                Verdict.SHAREABLE, report.verdict(), () -> report.findings().toString());
    }

    @ParameterizedTest
    @MethodSource("cautious")
    void whatIsSafeAndCalledPrivateIsDocumentedWithItsReason(Class<?> fixture) throws IOException {
        assertEquals(Verdict.PRIVATE, FixtureClasses.analyze(fixture).verdict());
        String reason = fixture.getAnnotation(Cautious.class).value();
        String row = "| `" + fixture.getSimpleName() + "` | " + reason + " |";
        assertTrue(Files.readString(DOCUMENT).contains(row), () -> DOCUMENT + " lacks the row " + row);
    }

    @Test
    void thereAreFixturesForEveryKind() {
        long count = Stream.of(unsafe(), safe(), cautious()).flatMap(all -> all).count();
        assertTrue(count >= 80, () -> "only " + count + " fixtures");
    }
}
