/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api.lend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an embedder offers to scopes: one object for all of them, or a factory that makes one for each.
 *
 * <pre>{@code
 * container.lending().lend(LentService.shared(Clock.class, Clock.systemUTC()));
 * container.lending().lend(LentService.perScope(DataSource.class, scope -> pool.of(scope.scope())).named("database"));
 * }</pre>
 *
 * <p><b>Threads.</b> Immutable.
 *
 * @param <S> the first type that it is lent under
 */
public final class LentService<S> {

    /**
     * The property by which a bundle of the host framework lends a service of its own: {@link #SHARED} or
     * {@link #PER_SCOPE}. With the latter the service is a prototype, of which each scope gets an instance, or a
     * {@link ScopeServiceFactory}, whose instances are lent under {@link #TYPES}.
     */
    public static final String LEND = "dev.carrel.lend";

    /** The property of a {@link ScopeServiceFactory} in the host framework: class names that it is lent under. */
    public static final String TYPES = "dev.carrel.lend.types";

    /** The property that a lent service has in a scope: {@link #SHARED} or {@link #PER_SCOPE}. */
    public static final String LENT = "dev.carrel.lent";

    /** The property that holds the name under which a service is lent, in a scope and in the host framework. */
    public static final String NAME = "dev.carrel.lent.name";

    /** One object serves all scopes. */
    public static final String SHARED = "shared";

    /** Each scope has an instance of its own. */
    public static final String PER_SCOPE = "scope";

    private static final Pattern ALLOWED = Pattern.compile("[\\p{Alnum}._$@/-]{1,200}");

    private final String name;
    private final List<Class<?>> types;
    private final Map<String, Object> properties;
    private final Optional<S> object;
    private final Optional<ScopeServiceFactory<? extends S>> factory;

    private LentService(
            String name,
            List<Class<?>> types,
            Map<String, Object> properties,
            Optional<S> object,
            Optional<ScopeServiceFactory<? extends S>> factory) {
        this.name = name;
        this.types = types;
        this.properties = properties;
        this.object = object;
        this.factory = factory;
    }

    /**
     * One object for all scopes.
     *
     * @param <S> the type that it is lent under
     * @param type the type that it is lent under
     * @param object stays the embedder's: it is not closed
     * @return an offer with the type's name
     */
    public static <S> LentService<S> shared(Class<S> type, S object) {
        return new LentService<>(
                type.getName(), List.of(type), Map.of(), Optional.of(type.cast(object)), Optional.empty());
    }

    /**
     * One instance for each scope, made when a module first gets it, and closed with the scope.
     *
     * @param <S> the type that it is lent under
     * @param type the type that it is lent under
     * @param factory makes the instances
     * @return an offer with the type's name
     */
    public static <S> LentService<S> perScope(Class<S> type, ScopeServiceFactory<? extends S> factory) {
        return new LentService<>(
                type.getName(),
                List.of(type),
                Map.of(),
                Optional.empty(),
                Optional.of(Objects.requireNonNull(factory)));
    }

    /**
     * Gives it another name, by which scopes let it in.
     *
     * @param other letters, digits and {@code . _ $ - @ /}, at most 200
     * @return a changed offer
     * @throws IllegalArgumentException when the name has other characters
     */
    public LentService<S> named(String other) {
        return new LentService<>(requireName(other), types, properties, object, factory);
    }

    /**
     * Lends it under one more type.
     *
     * @param type a type that the object has, or the objects of the factory have
     * @return a changed offer
     * @throws IllegalArgumentException when the object is not of the type
     */
    public LentService<S> as(Class<?> type) {
        if (object.isPresent() && !type.isInstance(object.get())) {
            throw new IllegalArgumentException("LentService [" + name + "]: the object is a ["
                    + object.get().getClass().getName() + "], which is no [" + type.getName()
                    + "]; lend it under types that it has.");
        }
        return new LentService<>(
                name, Stream.concat(types.stream(), Stream.of(type)).distinct().toList(), properties, object, factory);
    }

    /**
     * Adds a service property.
     *
     * @param key as modules see it
     * @param value as in OSGi Core 5.2.6
     * @return a changed offer
     */
    public LentService<S> with(String key, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return new LentService<>(name, types, Map.copyOf(all), object, factory);
    }

    /**
     * The name by which scopes let it in.
     *
     * @return not necessarily unique
     */
    public String name() {
        return name;
    }

    /**
     * What it is lent under.
     *
     * @return at least one type
     */
    public List<Class<?>> types() {
        return types;
    }

    /**
     * The service properties that were added.
     *
     * @return an immutable map
     */
    public Map<String, Object> properties() {
        return properties;
    }

    /**
     * The object that serves all scopes.
     *
     * @return empty when each scope has its own
     */
    public Optional<S> object() {
        return object;
    }

    /**
     * Who makes the instances of the scopes.
     *
     * @return empty when one object serves all of them
     */
    public Optional<ScopeServiceFactory<? extends S>> factory() {
        return factory;
    }

    static String requireName(String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException("The name [" + name
                    + "] of a lent service is not allowed; use 1 to 200 letters, digits and . _ $ - @ / characters.");
        }
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
