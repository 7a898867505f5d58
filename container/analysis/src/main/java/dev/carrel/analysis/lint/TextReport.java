/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.FindingCode;
import dev.carrel.analysis.report.Severity;
import dev.carrel.analysis.report.StaticKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows a result to people: the verdict first, then the findings grouped by code, the heaviest first. */
final class TextReport {
    private static final int SHOWN = 10;

    private final TextStyle style;

    TextReport(TextStyle style) {
        this.style = style;
    }

    String render(LintResult result) {
        return result.bundles().stream().map(this::bundle).collect(Collectors.joining("\n"));
    }

    private String bundle(LintedBundle bundle) {
        StringBuilder text = new StringBuilder();
        text.append(style.heading(
                        bundle.name() + ": " + bundle.report().verdict().label()))
                .append(" (")
                .append(counts(bundle))
                .append(")\n");
        Map<FindingCode, List<Finding>> groups = bundle.findings().stream()
                .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((code, findings) -> group(text, code, findings));
        if (bundle.accepted() > 0) {
            text.append(style.quiet("  " + bundle.accepted() + " more are accepted by the baseline"))
                    .append('\n');
        }
        return text.toString();
    }

    private static String counts(LintedBundle bundle) {
        return bundle.report().classes() + " classes; static fields: "
                + bundle.report().count(StaticKind.CONSTANT) + " constant, "
                + bundle.report().count(StaticKind.IMMUTABLE) + " immutable, "
                + bundle.report().count(StaticKind.LAZY) + " lazy, "
                + bundle.report().count(StaticKind.MUTABLE) + " mutable";
    }

    private void group(StringBuilder text, FindingCode code, List<Finding> findings) {
        Severity severity = code.severity();
        text.append("\n  ")
                .append(style.severity(severity, severity.name().toLowerCase(Locale.ROOT) + " " + code.id()))
                .append(" ")
                .append(style.heading(code.title()))
                .append(style.quiet(" [level " + code.level().label() + ", " + findings.size() + " found]"))
                .append("\n    ")
                .append(code.crossing())
                .append("\n    Cure: ")
                .append(code.cure())
                .append('\n');
        findings.stream().limit(SHOWN).forEach(finding -> finding(text, finding));
        if (findings.size() > SHOWN) {
            text.append(style.quiet(
                            "      and " + (findings.size() - SHOWN) + " more; all of them are in --format json"))
                    .append('\n');
        }
    }

    private void finding(StringBuilder text, Finding finding) {
        text.append("      ").append(finding.place());
        if (finding.line() > 0) {
            text.append(" (line ").append(finding.line()).append(')');
        }
        text.append(": ").append(finding.sentence()).append('\n');
    }
}
