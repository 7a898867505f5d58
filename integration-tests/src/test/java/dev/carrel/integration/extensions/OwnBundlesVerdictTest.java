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
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.report.Verdict;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The extension modules that ship do what the state analysis asks of modules: all state is in the module object. */
class OwnBundlesVerdictTest {

    /** Shows how a class finds its module object, which shared classes cannot. */
    private static final String TEMPLATE = "xxlimited";

    static Stream<String> modules() {
        return OwnBundles.NAMES.stream().filter(name -> !name.equals(TEMPLATE));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theClassesOfTheModuleCanBeShared(String module) throws IOException {
        AnalysisReport report = new StateAnalyzer().analyze(ClassFileSource.of(OwnBundles.path(module)));

        assertTrue(report.classes() > 0, "classes that were looked at");
        assertEquals(
                Verdict.SHAREABLE, report.verdict(), () -> report.findings().toString());
    }

    @Test
    void theTemplateIsPrivateForOneReasonOnly() throws IOException {
        AnalysisReport report = new StateAnalyzer().analyze(ClassFileSource.of(OwnBundles.path(TEMPLATE)));

        assertEquals(Verdict.PRIVATE, report.verdict());
        assertEquals(
                List.of(FindingCode.OWN_BUNDLE_FROM_STATIC),
                report.deciding().stream().map(Finding::code).toList());
    }
}
