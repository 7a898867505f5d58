/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The codes and the page that lists them. */
class FindingCodeTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "findings.md");

    @Test
    void idsAreUniqueAndInOrder() {
        List<String> ids =
                Arrays.stream(FindingCode.values()).map(FindingCode::id).toList();
        assertEquals(ids.stream().distinct().sorted().toList(), ids);
    }

    @Test
    void everyCodeIsInTheDocument() throws IOException {
        String page = Files.readString(DOCUMENT);
        for (FindingCode code : FindingCode.values()) {
            assertTrue(page.contains(row(code)), () -> DOCUMENT + " lacks the row\n" + row(code));
        }
    }

    @Test
    void onlyNotesLeaveABundleShareable() {
        for (FindingCode code : FindingCode.values()) {
            assertEquals(code.severity() == Severity.NOTE, code.verdict() == Verdict.SHAREABLE, code::id);
        }
    }

    @Test
    void codesAreFoundByTheirIds() {
        assertEquals(FindingCode.EXIT, FindingCode.ofId("cs-213").orElseThrow());
        assertFalse(FindingCode.ofId("CS-000").isPresent());
    }

    @Test
    void textsAreSentences() {
        for (FindingCode code : FindingCode.values()) {
            assertTrue(code.crossing().endsWith("."), code::id);
            assertTrue(code.cure().endsWith("."), code::id);
            assertFalse(code.title().endsWith("."), code::id);
        }
    }

    private static String row(FindingCode code) {
        return "| " + code.id() + " | " + code.title() + " | " + code.cure() + " |";
    }
}
