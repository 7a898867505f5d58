/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.description;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;

/**
 * Finds the one class that every service matching a filter is registered under, so that an index can be asked.
 *
 * <p>It reads the normal form of the filter and looks at its first part only: {@code (objectClass=x)}, alone or as the
 * first of a conjunction. That is what trackers and component runtimes write.
 */
public final class FilterClass {

    private static final String CONJUNCTION = "(&";
    private static final String TEST = "(" + Constants.OBJECTCLASS.toLowerCase(Locale.ROOT) + "=";
    private static final String SPECIAL = "*\\()";

    private FilterClass() {}

    /** The class; null when the filter does not begin with one, or with a pattern. */
    public static @Nullable String of(Filter filter) {
        String text = filter.toString();
        int from = text.startsWith(CONJUNCTION) ? CONJUNCTION.length() : 0;
        if (!text.regionMatches(true, from, TEST, 0, TEST.length())) {
            return null;
        }
        int begin = from + TEST.length();
        int end = text.indexOf(')', begin);
        for (int i = begin; i < end; i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                return null;
            }
        }
        return text.substring(begin, end);
    }
}
