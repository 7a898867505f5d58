/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.report.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows a result to code-scanning tools, in the Static Analysis Results Interchange Format 2.1.0. */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    String render(LintResult result) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "carrel-lint");
        driver.put(
                "rules",
                Arrays.stream(FindingCode.values()).map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put(
                "results",
                result.bundles().stream()
                        .flatMap(bundle -> bundle.findings().stream().map(finding -> result(bundle, finding)))
                        .toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JsonText.of(log) + "\n";
    }

    private static Map<String, Object> rule(FindingCode code) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.id());
        rule.put("name", code.name());
        rule.put("shortDescription", text(code.title() + "."));
        rule.put("fullDescription", text(code.crossing()));
        rule.put("help", text(code.cure()));
        rule.put("defaultConfiguration", Map.of("level", level(code.severity())));
        rule.put("properties", Map.of("tags", List.of("state", code.level().label())));
        return rule;
    }

    private static Map<String, Object> result(LintedBundle bundle, Finding finding) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.code().id());
        result.put("level", level(finding.severity()));
        result.put("message", text(finding.sentence() + " " + finding.code().crossing()));
        result.put("locations", List.of(location(bundle, finding)));
        result.put("partialFingerprints", Map.of("carrelFinding/v1", finding.fingerprint()));
        return result;
    }

    private static Map<String, Object> location(LintedBundle bundle, Finding finding) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(bundle.path())));
        if (finding.line() > 0) {
            physical.put("region", Map.of("startLine", finding.line()));
        }
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        location.put(
                "logicalLocations",
                List.of(Map.of(
                        "fullyQualifiedName",
                        finding.place(),
                        "kind",
                        finding.member().isEmpty() ? "type" : "member")));
        return location;
    }

    /** Relative to the current folder where that is possible, as code scanning wants it. */
    private static String uri(Path path) {
        return Path.of("").toUri().relativize(path.toUri()).toString();
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
