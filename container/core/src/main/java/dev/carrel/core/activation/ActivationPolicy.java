/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.activation;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;

/**
 * When a bundle that was told to follow its own policy is activated (Core 4.4.6.2).
 *
 * @param isLazy whether it waits for its first class
 * @param include the packages whose classes count; empty for all
 * @param exclude the packages whose classes do not count
 */
public record ActivationPolicy(boolean isLazy, Set<String> include, Set<String> exclude) {

    private static final Pattern DIRECTIVE = Pattern.compile("(include|exclude)\\s*:=\\s*(?:\"([^\"]*)\"|([^;\\s]*))");

    /**
     * Reads the header {@code Bundle-ActivationPolicy}.
     *
     * @param header its value, or empty
     * @return the policy
     */
    public static ActivationPolicy of(String header) {
        String policy = header.split(";", 2)[0].strip();
        return new ActivationPolicy(
                Constants.ACTIVATION_LAZY.equals(policy), packages(header, "include"), packages(header, "exclude"));
    }

    private static Set<String> packages(String header, String directive) {
        Matcher found = DIRECTIVE.matcher(header);
        while (found.find()) {
            if (found.group(1).equals(directive)) {
                String list = found.group(2) == null ? found.group(3) : found.group(2);
                return Set.copyOf(Arrays.asList(list.strip().split("\\s*,\\s*")));
            }
        }
        return Set.of();
    }

    /**
     * Whether a class of a package activates the bundle.
     *
     * @param packageName the package
     * @return whether it counts
     */
    public boolean isTriggeredBy(String packageName) {
        return (include.isEmpty() || include.contains(packageName)) && !exclude.contains(packageName);
    }
}
