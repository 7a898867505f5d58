/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.report.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lint shows, and what it leaves out. */
class LintTest {
    private static final List<Finding> FINDINGS = List.of(
            new Finding(
                    FindingCode.WRITTEN_STATIC, "a.Counter", "count", "PUTSTATIC a.Counter.count", 7, "It \"grows\"."),
            new Finding(FindingCode.EXIT, "a.Main", "main()V", "INVOKESTATIC java.lang.System.exit", 0, "It exits."),
            new Finding(
                    FindingCode.STANDARD_OUTPUT,
                    "a.Main",
                    "main()V",
                    "GETSTATIC java.lang.System.out",
                    3,
                    "It prints."));

    @TempDir
    private Path folder;

    @Test
    void textStartsWithTheVerdictAndTheHeaviestFinding() {
        String text = LintFormat.TEXT.render(result(FINDINGS));
        assertTrue(text.startsWith("x.jar: private (3 classes; static fields: 2 constant"), text);
        assertTrue(text.indexOf("error CS-101") < text.indexOf("warning CS-213"), text);
        assertTrue(text.indexOf("warning CS-213") < text.indexOf("note CS-206"), text);
        assertTrue(text.contains("a.Counter.count (line 7): It \"grows\"."), text);
        assertFalse(text.contains("\u001b"), text);
    }

    @Test
    void coloursAreThereWhenAskedFor() {
        assertTrue(LintFormat.COLOURED_TEXT.render(result(FINDINGS)).contains("\u001b[31merror CS-101\u001b[0m"));
    }

    @Test
    void jsonHoldsAllFindings() {
        Map<?, ?> json = (Map<?, ?>) JsonReader.read(LintFormat.JSON.render(result(FINDINGS)));
        Map<?, ?> bundle = (Map<?, ?>) ((List<?>) json.get("bundles")).get(0);
        assertEquals("private", bundle.get("verdict"));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) bundle.get("findings")).get(0);
        assertEquals("CS-101", first.get("code"));
        assertEquals("It \"grows\".", first.get("sentence"));
        assertEquals(7L, first.get("line"));
        assertEquals(3, ((List<?>) bundle.get("findings")).size());
    }

    @Test
    void sarifHasTheShapeThatVersion210Asks() {
        Map<?, ?> log = (Map<?, ?>) JsonReader.read(LintFormat.SARIF.render(result(FINDINGS)));
        assertEquals("2.1.0", log.get("version"));
        assertTrue(URI.create((String) log.get("$schema")).getPath().endsWith("sarif-schema-2.1.0.json"));
        Map<?, ?> run = (Map<?, ?>) ((List<?>) log.get("runs")).get(0);
        Map<?, ?> driver = (Map<?, ?>) ((Map<?, ?>) run.get("tool")).get("driver");
        List<Object> ids = new ArrayList<>();
        for (Object rule : (List<?>) driver.get("rules")) {
            ids.add(((Map<?, ?>) rule).get("id"));
            assertTrue(((Map<?, ?>) ((Map<?, ?>) rule).get("shortDescription")).containsKey("text"));
        }
        assertEquals(Arrays.stream(FindingCode.values()).map(FindingCode::id).toList(), ids);
        List<?> results = (List<?>) run.get("results");
        assertEquals(3, results.size());
        for (Object each : results) {
            Map<?, ?> result = (Map<?, ?>) each;
            assertTrue(ids.contains(result.get("ruleId")));
            assertTrue(List.of("error", "warning", "note").contains(result.get("level")));
            assertTrue(((Map<?, ?>) result.get("message")).get("text") instanceof String);
            Map<?, ?> place =
                    (Map<?, ?>) ((Map<?, ?>) ((List<?>) result.get("locations")).get(0)).get("physicalLocation");
            String uri = (String) ((Map<?, ?>) place.get("artifactLocation")).get("uri");
            assertEquals("x.jar", URI.create(uri).toString());
            if (place.get("region") instanceof Map<?, ?> region) {
                assertTrue((Long) region.get("startLine") >= 1);
            }
        }
    }

    @Test
    void theBaselineLeavesOutWhatItAccepts() throws IOException {
        Path file = folder.resolve("baseline.txt");
        LintResult all = result(FINDINGS);
        Files.writeString(
                file, "# known\n\n" + Baseline.textOf(all).lines().findFirst().orElseThrow() + "\n");
        List<Finding> left = Baseline.read(file).without(all.bundles().get(0).findings());
        assertEquals(2, left.size());
        assertFalse(left.stream().anyMatch(finding -> finding.code() == FindingCode.WRITTEN_STATIC));
        assertTrue(Baseline.empty().without(FINDINGS).equals(FINDINGS));
    }

    @Test
    void aResultReachesTheSeverityOfItsHeaviestFinding() {
        assertTrue(result(FINDINGS).reaches(Severity.ERROR));
        assertTrue(result(FINDINGS.subList(1, 3)).reaches(Severity.WARNING));
        assertFalse(result(FINDINGS.subList(1, 3)).reaches(Severity.ERROR));
        assertFalse(result(List.of()).reaches(Severity.NOTE));
    }

    @Test
    void foldersAreAnalysedAndProgressIsTold() throws IOException {
        List<Integer> heard = new ArrayList<>();
        Path classes = Path.of("target", "test-classes");
        LintResult result = new Lint(Baseline.empty(), (path, read) -> heard.add(read)).run(List.of(classes));
        assertTrue(result.reaches(Severity.ERROR));
        assertEquals(result.bundles().get(0).report().classes(), heard.size());
    }

    @Test
    void anExplanationSaysWhoSeesTheStateAndWhatToDo() {
        String text = Explanation.of(FindingCode.STATIC_THREAD_LOCAL);
        assertTrue(text.startsWith("CS-107: a static field holds a thread local"), text);
        assertTrue(text.contains("thread, seen by all code that runs on the same thread"), text);
        assertTrue(text.contains(FindingCode.STATIC_THREAD_LOCAL.cure()), text);
    }

    private static LintResult result(List<Finding> findings) {
        AnalysisReport report = new AnalysisReport(3, 2, List.of(), findings);
        return new LintResult(List.of(new LintedBundle(Path.of("x.jar"), report, report.findings())));
    }
}
