/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.registry;

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
final class PropertyView extends AbstractMap<String, Object> {

    private static final List<String> STANDARD = ServiceProperties.SET_BY_FRAMEWORK;

    private final Registration<?> registration;
    private final @Nullable ServiceProperties given;

    PropertyView(Registration<?> registration, @Nullable ServiceProperties given) {
        this.registration = registration;
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
            return registration.classes();
        }
        if (Constants.SERVICE_ID.equalsIgnoreCase(name)) {
            return registration.id();
        }
        if (Constants.SERVICE_BUNDLEID.equalsIgnoreCase(name)) {
            return registration.owner().bundle().getBundleId();
        }
        return Constants.SERVICE_SCOPE.equalsIgnoreCase(name)
                ? registration.scope().property()
                : null;
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
    Map<String, Object> copy() {
        Map<String, Object> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(this);
        return copy;
    }
}
