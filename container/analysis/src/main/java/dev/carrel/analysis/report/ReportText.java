/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The compact text form of a report, in which it is kept with the content that it is about.
 *
 * <p>One line for each record, its parts separated by tabs; tabs, line ends and backslashes inside a part are escaped.
 * The first line names the form and its version. A text of another version is refused, so that the caller analyses
 * again instead of trusting what it cannot read.
 */
public final class ReportText {
    private static final String HEADER = "carrel-analysis 1";

    private ReportText() {}

    /** The report as text. */
    public static String write(AnalysisReport report) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        line(text, "classes", Integer.toString(report.classes()), Integer.toString(report.constants()));
        for (StaticState state : report.statics()) {
            line(text, "static", state.kind().name(), state.className(), state.field(), state.reason());
        }
        for (Finding finding : report.findings()) {
            line(
                    text,
                    "finding",
                    finding.code().id(),
                    finding.className(),
                    finding.member(),
                    finding.instruction(),
                    Integer.toString(finding.line()),
                    finding.sentence());
        }
        return text.toString();
    }

    /**
     * The report that was written as this text.
     *
     * @throws ReportFormatException if the text is not a report of this version
     */
    public static AnalysisReport read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
            throw new ReportFormatException("The text is not an analysis report: its first line is not [" + HEADER
                    + "]. Analyse the content again.");
        }
        List<StaticState> statics = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> totals = parts(lines.get(1), "classes", 3);
        for (String line : lines.subList(2, lines.size())) {
            if (line.startsWith("static\t")) {
                statics.add(staticState(parts(line, "static", 5)));
            } else {
                findings.add(finding(parts(line, "finding", 7)));
            }
        }
        return new AnalysisReport(number(totals.get(1)), number(totals.get(2)), statics, findings);
    }

    private static StaticState staticState(List<String> parts) {
        for (StaticKind kind : StaticKind.values()) {
            if (kind.name().equals(parts.get(1))) {
                return new StaticState(parts.get(2), parts.get(3), kind, parts.get(4));
            }
        }
        throw new ReportFormatException("The report judges a static field as [" + parts.get(1)
                + "], which this version does not know. Analyse the content again.");
    }

    private static Finding finding(List<String> parts) {
        FindingCode code = FindingCode.ofId(parts.get(1))
                .orElseThrow(() -> new ReportFormatException("The report has a finding with the code [" + parts.get(1)
                        + "], which this version does not know. Analyse the content again."));
        return new Finding(code, parts.get(2), parts.get(3), parts.get(4), number(parts.get(5)), parts.get(6));
    }

    private static int number(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw new ReportFormatException(
                    "The report has [" + part + "] where a number belongs. Analyse the content again.", e);
        }
    }

    private static void line(StringBuilder text, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            escape(text, parts[i]);
        }
        text.append('\n');
    }

    private static void escape(StringBuilder text, String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            switch (c) {
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\\' -> text.append("\\\\");
                default -> text.append(c);
            }
        }
    }

    private static List<String> parts(String line, String kind, int count) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split("\t", -1)) {
            parts.add(unescape(part));
        }
        if (parts.size() != count || !parts.get(0).equals(kind)) {
            throw new ReportFormatException("The report has a line [" + line + "] where a line of kind [" + kind
                    + "] with " + count + " parts belongs. Analyse the content again.");
        }
        return parts;
    }

    private static String unescape(String part) {
        if (part.indexOf('\\') < 0) {
            return part;
        }
        StringBuilder text = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '\\' && i + 1 < part.length()) {
                i++;
                text.append(
                        switch (part.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> part.charAt(i);
                        });
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
