/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.description;

import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;

/**
 * The properties that a registrant gave, without those that the framework sets.
 *
 * <p>Threads. Immutable.
 */
public final class ServiceProperties {

    /** The keys of what the framework sets; a registrant's values for them are ignored. */
    static final List<String> SET_BY_FRAMEWORK =
            List.of(Constants.OBJECTCLASS, Constants.SERVICE_ID, Constants.SERVICE_BUNDLEID, Constants.SERVICE_SCOPE);

    /** Keys at even places, the value of each after it. */
    private final Object[] entries;

    private ServiceProperties(Object[] entries) {
        this.entries = entries;
    }

    /**
     * Copies a dictionary.
     *
     * @return null when there is nothing to keep
     * @throws IllegalArgumentException if two keys differ only in case
     */
    public static @Nullable ServiceProperties of(@Nullable Dictionary<String, ?> given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        TreeSet<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String key : Collections.list(given.keys())) {
            if (!keys.add(key)) {
                throw new IllegalArgumentException("The service properties name [" + key
                        + "] twice, in different case; keys of services do not tell case, so remove one of them.");
            }
        }
        for (String standard : SET_BY_FRAMEWORK) {
            keys.remove(standard);
        }
        Object[] entries = new Object[2 * keys.size()];
        int next = 0;
        for (String key : keys) {
            entries[next++] = key;
            entries[next++] = given.get(key);
        }
        return entries.length == 0 ? null : new ServiceProperties(entries);
    }

    @Nullable
    Object get(String key) {
        for (int i = 0; i < entries.length; i += 2) {
            if (key.equalsIgnoreCase((String) entries[i])) {
                return entries[i + 1];
            }
        }
        return null;
    }

    int size() {
        return entries.length / 2;
    }

    Map.Entry<String, Object> entry(int index) {
        return Map.entry((String) entries[2 * index], entries[2 * index + 1]);
    }

    /** The ranking these properties ask for: 0 unless it is an {@code Integer}. */
    public static int rankingOf(@Nullable ServiceProperties properties) {
        return properties != null && properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }
}
