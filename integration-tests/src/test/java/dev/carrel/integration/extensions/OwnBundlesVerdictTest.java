/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.analysis.StateAnalyzer;
import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.report.Verdict;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The extension modules that ship do what the state analysis asks of modules: all state is in the module object. */
class OwnBundlesVerdictTest {

    static final Iterable<String> MODULES = OwnBundles.NAMES;

    @ParameterizedTest
    @FieldSource("MODULES")
    void theClassesOfTheModuleCanBeShared(String module) throws IOException {
        AnalysisReport report = new StateAnalyzer().analyze(ClassFileSource.of(OwnBundles.path(module)));

        assertTrue(report.classes() > 0, "classes that were looked at");
        assertEquals(
                Verdict.SHAREABLE, report.verdict(), () -> report.findings().toString());
    }
}
