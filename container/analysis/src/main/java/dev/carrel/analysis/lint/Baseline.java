/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.lint;

import dev.carrel.analysis.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The findings that are known and accepted, by code, class and member, so that lines may move.
 *
 * <p>As a file: one finding in each line, such as {@code CS-101 com.acme.Counter.count}; empty lines and lines that start
 * with {@code #} say nothing.
 */
public final class Baseline {
    private final Set<String> accepted;

    private Baseline(Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
    }

    /** Accepts nothing. */
    public static Baseline empty() {
        return new Baseline(Set.of());
    }

    /** The baseline in this file. */
    public static Baseline read(Path file) throws IOException {
        return new Baseline(Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The text of a baseline that accepts everything that is left in a result. */
    public static String textOf(LintResult result) {
        Set<String> lines = new TreeSet<>();
        result.bundles().forEach(bundle -> bundle.findings().forEach(finding -> lines.add(finding.fingerprint())));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /**
     * Takes out what is accepted.
     *
     * @param findings any
     * @return what is left, in the same order
     */
    public List<Finding> without(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !accepted.contains(finding.fingerprint()))
                .toList();
    }
}
