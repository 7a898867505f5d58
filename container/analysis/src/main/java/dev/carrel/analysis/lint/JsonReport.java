/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.StaticKind;
import dev.carrel.analysis.report.StaticState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows a result to programs. */
final class JsonReport {

    String render(LintResult result) {
        List<Map<String, Object>> bundles =
                result.bundles().stream().map(JsonReport::bundle).toList();
        return JsonText.of(Map.of("bundles", bundles)) + "\n";
    }

    private static Map<String, Object> bundle(LintedBundle bundle) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", bundle.path().toString());
        json.put("verdict", bundle.report().verdict().label());
        json.put("classes", bundle.report().classes());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (StaticKind kind : StaticKind.values()) {
            counts.put(kind.name().toLowerCase(Locale.ROOT), bundle.report().count(kind));
        }
        json.put("staticFields", counts);
        json.put("accepted", bundle.accepted());
        json.put("findings", bundle.findings().stream().map(JsonReport::finding).toList());
        json.put(
                "statics",
                bundle.report().statics().stream().map(JsonReport::state).toList());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code().id());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("level", finding.level().label());
        json.put("class", finding.className());
        json.put("member", finding.member());
        json.put("instruction", finding.instruction());
        json.put("line", finding.line());
        json.put("sentence", finding.sentence());
        json.put("crossing", finding.code().crossing());
        json.put("cure", finding.code().cure());
        return json;
    }

    private static Map<String, Object> state(StaticState state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class", state.className());
        json.put("field", state.field());
        json.put("kind", state.kind().name().toLowerCase(Locale.ROOT));
        json.put("reason", state.reason());
        return json;
    }
}
