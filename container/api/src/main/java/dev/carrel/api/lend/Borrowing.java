/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.lend;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/**
 * Which lent services a scope lets in: those that one of the filters matches. An immutable value.
 *
 * @param filters as in OSGi Core 3.2.7, over the properties of lent services, {@code objectClass} and {@link LentService#NAME}
 *     among them
 */
public record Borrowing(List<String> filters) {

    private static final String ALL = "(objectClass=*)";
    private static final Borrowing EVERYTHING = new Borrowing(List.of(ALL));
    private static final Borrowing NOTHING = new Borrowing(List.of());

    /**
     * Copies what could change.
     *
     * @throws IllegalArgumentException when a filter does not parse
     */
    public Borrowing {
        filters = List.copyOf(filters);
        filters.forEach(Borrowing::parse);
    }

    /**
     * Whatever is lent.
     *
     * @return lets everything in
     */
    public static Borrowing everything() {
        return EVERYTHING;
    }

    /**
     * Nothing of what is lent.
     *
     * @return lets nothing in; add to it with {@link #and}
     */
    public static Borrowing nothing() {
        return NOTHING;
    }

    /**
     * The services that are lent under some names.
     *
     * @param names each as {@link LentService#name}
     * @return lets these in
     */
    public static Borrowing named(String... names) {
        return new Borrowing(Arrays.stream(names)
                .map(name -> "(" + LentService.NAME + "=" + LentService.requireName(name) + ")")
                .toList());
    }

    /**
     * The services whose properties match a filter.
     *
     * @param filter as in OSGi Core 3.2.7
     * @return lets these in
     * @throws IllegalArgumentException when the filter does not parse
     */
    public static Borrowing matching(String filter) {
        return new Borrowing(List.of(filter));
    }

    /**
     * Lets more in.
     *
     * @param other what else
     * @return lets in what this or the other does
     */
    public Borrowing and(Borrowing other) {
        return new Borrowing(Stream.concat(filters.stream(), other.filters.stream())
                .distinct()
                .toList());
    }

    /**
     * Whether a lent service is let in.
     *
     * @param properties of the service, {@code objectClass} among them
     * @return whether one of the filters matches
     */
    public boolean admits(Map<String, ?> properties) {
        return filters.stream()
                .anyMatch(filter -> filter.equals(ALL) || parse(filter).matches(properties));
    }

    private static Filter parse(String filter) {
        try {
            return FrameworkUtil.createFilter(filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(
                    "Borrowing: [" + filter + "] is no filter; write it as \"(" + LentService.NAME
                            + "=clock)\", or use Borrowing.named.",
                    e);
        }
    }

    @Override
    public String toString() {
        return filters.isEmpty() ? "nothing" : String.join(" or ", filters);
    }
}
