/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The text in which a report is kept. */
class ReportTextTest {
    private static final AnalysisReport REPORT = new AnalysisReport(
            7,
            3,
            List.of(new StaticState("a.B", "c", StaticKind.IMMUTABLE, "a tab\tand a line\nand \\t")),
            List.of(new Finding(FindingCode.EXIT, "a.B", "m()V", "INVOKESTATIC x", 4, "It\tends.\r\n")));

    @Test
    void aReportIsReadAsItWasWritten() {
        assertEquals(REPORT, ReportText.read(ReportText.write(REPORT)));
    }

    @Test
    void everyCodeSurvives() {
        for (FindingCode code : FindingCode.values()) {
            AnalysisReport report =
                    new AnalysisReport(1, 0, List.of(), List.of(new Finding(code, "a", "", "", 0, "s")));
            assertEquals(report, ReportText.read(ReportText.write(report)));
        }
    }

    @Test
    void textOfAnotherVersionIsRefused() {
        String text = ReportText.write(REPORT);
        String message = assertThrows(
                        ReportFormatException.class, () -> ReportText.read(text.replace("analysis 1", "analysis 2")))
                .getMessage();
        assertTrue(message.contains("Analyse the content again."), message);
        assertThrows(ReportFormatException.class, () -> ReportText.read(text.replace("CS-213", "CS-999")));
        assertThrows(ReportFormatException.class, () -> ReportText.read(text.replace("\t4\t", "\tfour\t")));
        assertThrows(ReportFormatException.class, () -> ReportText.read(text + "finding\tCS-101\n"));
        assertThrows(ReportFormatException.class, () -> ReportText.read(""));
    }
}
