/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis;

import dev.carrel.analysis.report.AnalysisReport;
import dev.carrel.analysis.source.ClassFileSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads fixtures from the class files that the compiler has made of them. */
final class FixtureClasses {
    private FixtureClasses() {}

    /** The fixtures that are nested in these classes. */
    static Stream<Class<?>> in(Class<?>... containers) {
        return Arrays.stream(containers).flatMap(container -> Arrays.stream(container.getDeclaredClasses()));
    }

    /** The report on one fixture, analysed as a bundle of its own. */
    static AnalysisReport analyze(Class<?> fixture) throws IOException {
        return new StateAnalyzer().analyze(ClassFileSource.ofEntries(entries(fixture)));
    }

    private static Map<String, byte[]> entries(Class<?> fixture) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        // What the compiler makes for switches over enums goes into a class beside the fixture.
        add(entries, fixture.getNestHost().getName() + "$1");
        Deque<Class<?>> open = new ArrayDeque<>(List.of(fixture));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            entries.put(path(type.getName()), bytes(type.getName()));
            open.addAll(List.of(type.getDeclaredClasses()));
            for (int i = 1; add(entries, type.getName() + "$" + i); i++) {
                // Anonymous classes are numbered from 1 without gaps.
                assert i < 100 : "more anonymous classes than a fixture can have";
            }
        }
        return entries;
    }

    private static boolean add(Map<String, byte[]> entries, String name) throws IOException {
        try (InputStream in = FixtureClasses.class.getResourceAsStream("/" + path(name))) {
            if (in == null) {
                return false;
            }
            entries.put(path(name), in.readAllBytes());
            return true;
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = FixtureClasses.class.getResourceAsStream("/" + path(name))) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static String path(String name) {
        return name.replace('.', '/') + ".class";
    }
}
