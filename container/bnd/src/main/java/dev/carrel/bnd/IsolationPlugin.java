/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.bnd;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Constants;
import aQute.bnd.service.AnalyzerPlugin;
import aQute.bnd.service.Plugin;
import aQute.service.reporter.Reporter;
import dev.carrel.analysis.StateAnalyzer;
import dev.carrel.analysis.lint.Baseline;
import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.report.Finding;
import dev.carrel.analysis.report.Severity;
import dev.carrel.analysis.report.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs the state analysis when bnd builds a bundle. In a {@code bnd.bnd} file:
 *
 * <pre>{@code
 * -plugin.carrel: dev.carrel.bnd.IsolationPlugin;isolation=shared;warn-on=error
 * }</pre>
 *
 * <p>The bundle gets the capability {@code dev.carrel.module} with the verdict, unless it declares one. A bundle that is
 * declared {@code shared} and is not proven shareable fails the build; {@code fail-on} and {@code warn-on} say which other
 * findings count, and {@code baseline} names a file with those that are accepted.
 *
 * <p>Threads. Confined to the thread that builds, as all plugins of bnd are.
 */
public final class IsolationPlugin implements AnalyzerPlugin, Plugin {

    private static final String PREFIX = "carrel: ";

    private PluginSettings settings = PluginSettings.of(Map.of());

    /** For bnd, which makes one by reflection. */
    public IsolationPlugin() {
        // The settings come after.
    }

    @Override
    public void setProperties(Map<String, String> attributes) {
        settings = PluginSettings.of(attributes);
    }

    @Override
    public void setReporter(Reporter reporter) {
        // What is wrong is reported to the build of the bundle that it is wrong with.
    }

    /** Analyses the classes and says no classes have to be looked at again. */
    @Override
    public boolean analyzeJar(Analyzer analyzer) throws IOException {
        settings.problems().forEach(problem -> analyzer.error("%s%s", PREFIX, problem));
        AnalysisReport report = new StateAnalyzer()
                .analyze(BuiltClasses.of(analyzer.getJar(), analyzer.getProperty(Constants.BUNDLE_CLASSPATH)));
        Optional<AuthorDeclaration> declared = AuthorDeclaration.of(analyzer);
        String isolation = declared.map(AuthorDeclaration::isolation).orElse(settings.isolation());
        requireKept(analyzer, isolation, report);
        for (Finding finding : baseline(analyzer).without(report.findings())) {
            report(analyzer, finding);
        }
        if (declared.isEmpty()) {
            AuthorDeclaration.write(analyzer, capability(analyzer, report));
        }
        return false;
    }

    private String capability(Analyzer analyzer, AnalysisReport report) {
        return AuthorDeclaration.NAMESPACE + ";name=\"" + settings.name().orElseGet(analyzer::getBsn) + "\";isolation="
                + settings.isolation() + ";multiplicity=" + settings.multiplicity() + ";verdict="
                + word(report.verdict());
    }

    private static void requireKept(Analyzer analyzer, String isolation, AnalysisReport report) {
        if (isolation.equals("shared") && report.verdict() != Verdict.SHAREABLE) {
            analyzer.error(
                    "%sThe bundle is declared isolation=shared, but its classes are %s: %s. Mend what was found, or declare"
                            + " auto.",
                    PREFIX, word(report.verdict()), deciding(report.deciding()));
        }
    }

    private static String deciding(List<Finding> findings) {
        return findings.stream()
                .limit(5)
                .map(finding -> finding.code().id() + " " + finding.className() + ": " + finding.sentence())
                .collect(Collectors.joining(" "));
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private Baseline baseline(Analyzer analyzer) throws IOException {
        Optional<String> file = settings.baseline();
        return file.isEmpty()
                ? Baseline.empty()
                : Baseline.read(analyzer.getFile(file.get()).toPath());
    }

    private void report(Analyzer analyzer, Finding finding) {
        String text = finding.code().id() + " " + finding.className() + ": " + finding.sentence();
        if (reaches(finding, settings.failOn())) {
            analyzer.error("%s%s", PREFIX, text);
        } else if (reaches(finding, settings.warnOn())) {
            analyzer.warning("%s%s", PREFIX, text);
        }
    }

    private static boolean reaches(Finding finding, Optional<Severity> level) {
        return level.filter(severity -> finding.severity().compareTo(severity) >= 0)
                .isPresent();
    }
}
