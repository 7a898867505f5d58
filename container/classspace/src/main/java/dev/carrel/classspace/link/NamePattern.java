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
 * A name in which {@code *} stands for any characters; a backslash before a character takes it as it is.
 *
 * @param text the pattern
 */
public record NamePattern(String text) {

    /**
     * Reads a pattern.
     *
     * @param text the pattern
     * @return the pattern
     */
    public static NamePattern of(String text) {
        return new NamePattern(text);
    }

    /**
     * Asks whether a name fits.
     *
     * @param name the name
     * @return whether it does
     */
    public boolean matches(String name) {
        return text.equals("*") || regex().matcher(name).matches();
    }

    private Pattern regex() {
        String regex = Stream.of(text.split("(?=\\\\.)|(?<=\\\\.)|(?=\\*)|(?<=\\*)"))
                .map(NamePattern::part)
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private static String part(String part) {
        if (part.equals("*")) {
            return ".*";
        }
        return Pattern.quote(part.length() == 2 && part.charAt(0) == '\\' ? part.substring(1) : part);
    }
}
