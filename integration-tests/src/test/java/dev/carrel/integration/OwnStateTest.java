/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.analysis.StateAnalyzer;
import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Carrel asks of modules it asks of itself: the state analysis runs over the container bundle. */
class OwnStateTest {

    private static final Path BUNDLE = Path.of(System.getProperty("carrel.own", "target/own"), "dev.carrel.jar");

    /**
     * Codes below are about what statics hold. Beyond it, Carrel does on purpose what it warns modules of: it defines
     * classes, looks into the JDK by reflection, and takes the lock of the JDK's own list of shutdown hooks.
     */
    private static final String FIRST_BEYOND_STATICS = "CS-120";

    @Test
    void carrelsOwnClassesKeepNoStateInStatics() throws IOException {
        AnalysisReport report = new StateAnalyzer().analyze(ClassFileSource.of(BUNDLE));
        assertTrue(report.classes() > 100, "classes that were looked at: " + report.classes());
        List<String> state = report.findings().stream()
                .filter(finding -> finding.className().startsWith("dev.carrel."))
                .filter(finding -> finding.code().id().compareTo(FIRST_BEYOND_STATICS) < 0)
                .map(finding -> finding.code().id() + " " + finding.className() + "." + finding.member() + ": "
                        + finding.sentence())
                .toList();
        assertEquals(List.of(), state);
    }
}
