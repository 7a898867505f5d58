/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name in which {@code *} stands for any characters.
 *
 * @param regex the same as a regular expression
 */
public record NamePattern(Pattern regex) {

    /**
     * Reads a pattern.
     *
     * @param text the pattern; a backslash before a character takes it as it is
     * @return the pattern
     */
    public static NamePattern of(String text) {
        String regex = Stream.of(text.split("(?=\\\\.)|(?<=\\\\.)|(?=\\*)|(?<=\\*)"))
                .map(NamePattern::part)
                .collect(Collectors.joining());
        return new NamePattern(Pattern.compile(regex, Pattern.DOTALL));
    }

    private static String part(String part) {
        if (part.equals("*")) {
            return ".*";
        }
        return Pattern.quote(part.length() == 2 && part.charAt(0) == '\\' ? part.substring(1) : part);
    }

    /**
     * Asks whether a name fits.
     *
     * @param name the name
     * @return whether it does
     */
    public boolean matches(String name) {
        return regex.matcher(name).matches();
    }
}
