/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry.description;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;

/**
 * The properties of a service at one moment as a map: the registrant's and those that the framework sets. Keys do not
 * tell case when they are looked up.
 *
 * <p>Threads. Immutable.
 */
public final class PropertyView extends AbstractMap<String, Object> {

    private static final List<String> STANDARD = ServiceProperties.SET_BY_FRAMEWORK;

    /** What the framework says of a service. */
    public interface Described {

        /** The names it is registered under; not to be changed. */
        String[] classes();

        /** Its number. */
        long id();

        /** The number of the bundle that registered it. */
        long bundleId();

        /** For whom it is made. */
        ServiceScope scope();
    }

    private final Described service;
    private final @Nullable ServiceProperties given;

    /** Joins what the framework says and what the registrant gave. */
    public PropertyView(Described service, @Nullable ServiceProperties given) {
        this.service = service;
        this.given = given;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        if (!(key instanceof String name)) {
            return null;
        }
        Object standard = standard(name);
        return standard != null || given == null ? standard : given.get(name);
    }

    private @Nullable Object standard(String name) {
        if (Constants.OBJECTCLASS.equalsIgnoreCase(name)) {
            return service.classes();
        }
        if (Constants.SERVICE_ID.equalsIgnoreCase(name)) {
            return service.id();
        }
        if (Constants.SERVICE_BUNDLEID.equalsIgnoreCase(name)) {
            return service.bundleId();
        }
        return Constants.SERVICE_SCOPE.equalsIgnoreCase(name) ? service.scope().property() : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return STANDARD.size() + (given == null ? 0 : given.size());
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return IntStream.range(0, PropertyView.this.size())
                        .mapToObj(PropertyView.this::entry)
                        .iterator();
            }

            @Override
            public int size() {
                return PropertyView.this.size();
            }
        };
    }

    private Map.Entry<String, Object> entry(int index) {
        return given == null || index < STANDARD.size()
                ? new SimpleImmutableEntry<>(STANDARD.get(index), standard(STANDARD.get(index)))
                : given.entry(index - STANDARD.size());
    }

    /** A copy for the caller to keep and change, whose keys do not tell case either. */
    public Map<String, Object> copy() {
        Map<String, Object> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(this);
        return copy;
    }
}
