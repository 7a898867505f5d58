/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.VersionRange;
import org.osgi.resource.Namespace;

/**
 * Version ranges that a host framework writes into a filter as if they were values, as Felix does with the versions of
 * operating systems that {@code Bundle-NativeCode} asks for. No attribute is ever equal to a range.
 */
final class VersionRanges {

    private static final Pattern OS_VERSION = Pattern.compile(
            "\\((osgi\\.native\\.osversion)=(\\\\?[\\[(][^,()\\[\\]\\\\]+,[^,()\\[\\]\\\\]+\\\\?[\\])])\\)");

    private VersionRanges() {}

    static Map<String, String> asComparisons(Map<String, String> directives) {
        String filter = directives.get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
        if (filter == null || !filter.contains("osgi.native.osversion=")) {
            return Map.copyOf(directives);
        }
        Map<String, String> changed = new HashMap<>(directives);
        changed.put(Namespace.REQUIREMENT_FILTER_DIRECTIVE, asComparisons(filter));
        return Map.copyOf(changed);
    }

    private static String asComparisons(String filter) {
        return OS_VERSION
                .matcher(filter)
                .replaceAll(found -> Matcher.quoteReplacement(
                        VersionRange.valueOf(found.group(2).replace("\\", "")).toFilterString(found.group(1))));
    }
}
