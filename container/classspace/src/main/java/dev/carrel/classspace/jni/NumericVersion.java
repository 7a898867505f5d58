/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.jni;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers at the beginning of a version; what operating systems write after them is not compared.
 *
 * @param major the first number
 * @param minor the second
 * @param micro the third
 */
record NumericVersion(int major, int minor, int micro) implements Comparable<NumericVersion> {

    static final NumericVersion ZERO = new NumericVersion(0, 0, 0);

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?.*");

    static NumericVersion parse(String text) {
        Matcher numbers = NUMBERS.matcher(text.strip());
        return numbers.matches()
                ? new NumericVersion(number(numbers, 1), number(numbers, 2), number(numbers, 3))
                : ZERO;
    }

    private static int number(Matcher numbers, int group) {
        return numbers.group(group) == null ? 0 : Integer.parseInt(numbers.group(group));
    }

    @Override
    public int compareTo(NumericVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(micro, other.micro);
    }
}
