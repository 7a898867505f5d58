/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

import java.util.List;

/**
 * A range of versions as headers write it.
 *
 * @param lowest where it begins
 * @param lowestIncluded whether the beginning is part of it
 * @param highest where it ends; the lowest again if it has no end
 * @param highestIncluded whether the end is part of it
 * @param open whether it has no end
 */
record VersionSpan(
        NumericVersion lowest, boolean lowestIncluded, NumericVersion highest, boolean highestIncluded, boolean open) {

    static VersionSpan parse(String text) {
        String span = text.strip();
        if (!span.startsWith("[") && !span.startsWith("(")) {
            NumericVersion lowest = NumericVersion.parse(span);
            return new VersionSpan(lowest, true, lowest, true, true);
        }
        List<String> ends = List.of(span.substring(1, span.length() - 1).split(","));
        return new VersionSpan(
                NumericVersion.parse(ends.get(0)),
                span.startsWith("["),
                NumericVersion.parse(ends.get(ends.size() - 1)),
                span.endsWith("]"),
                false);
    }

    boolean contains(NumericVersion version) {
        int fromLowest = version.compareTo(lowest);
        int fromHighest = version.compareTo(highest);
        boolean above = lowestIncluded ? fromLowest >= 0 : fromLowest > 0;
        return above && (open || (highestIncluded ? fromHighest <= 0 : fromHighest < 0));
    }
}
