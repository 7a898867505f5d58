/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.analysis.report;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * One thing that the analysis found in a class.
 *
 * @param code what kind of thing
 * @param className the class, as {@link Class#getName} gives it; for an archive its path
 * @param member the field, or the method with its descriptor; empty when the finding is about the whole class
 * @param instruction the instruction that decided, such as {@code PUTSTATIC counter}; empty when there is none
 * @param line the source line, 0 when the class file does not tell
 * @param sentence what was found there, as a whole sentence
 */
public record Finding(
        FindingCode code, String className, String member, String instruction, int line, String sentence) {

    /** Heaviest first, then by code and place. */
    public static Comparator<Finding> order() {
        return comparing((Finding finding) -> finding.code().severity(), Comparator.reverseOrder())
                .thenComparing(Finding::code)
                .thenComparing(Finding::className)
                .thenComparing(Finding::member)
                .thenComparingInt(Finding::line)
                .thenComparing(Finding::instruction)
                .thenComparing(Finding::sentence);
    }

    public Severity severity() {
        return code.severity();
    }

    public StateLevel level() {
        return code.level();
    }

    /** The class and, if there is one, its member. */
    public String place() {
        return member.isEmpty() ? className : className + "." + member;
    }

    /** What stays the same when lines move: code, class and member. */
    public String fingerprint() {
        return code.id() + " " + place();
    }
}
