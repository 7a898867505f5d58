/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.queue;

import dev.carrel.api.queue.NotShareableException;
import dev.carrel.api.queue.ScopeQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Knows what scopes may share, and copies what must not be shared as it is.
 *
 * <p>Whatever holds no array and no queue passes as the same object.
 *
 * @param shared whether a class is the same in all scopes
 * @param queues what becomes of a queue in a value
 */
record Shareables(Predicate<Class<?>> shared, UnaryOperator<ScopeQueue> queues) {

    private static final String IMMUTABLE = "java.util.ImmutableCollections$";
    private static final Set<Class<?>> VALUES = Set.of(
            Boolean.class,
            Byte.class,
            Character.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            String.class);

    /**
     * The value as another scope may have it.
     *
     * @throws NotShareableException naming the first part that cannot be shared
     */
    @Nullable
    Object copy(@Nullable Object value) {
        return copy(value, "value");
    }

    private @Nullable Object copy(@Nullable Object value, String path) {
        if (value == null || VALUES.contains(value.getClass())) {
            return value;
        }
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        if (value instanceof AttachedQueue queue) {
            return queues.apply(queue);
        }
        if (value.getClass().getName().startsWith(IMMUTABLE)) {
            return copyCollection(value, path);
        }
        if (value instanceof Enum<?> constant && isShared(constant.getDeclaringClass(), path)) {
            return value;
        }
        if (value instanceof Record holder && isShared(value.getClass(), path)) {
            return new RecordCopy(holder).with((part, name) -> copy(part, path + "." + name));
        }
        throw new NotShareableException(
                path,
                "is a [" + value.getClass().getName()
                        + "], which scopes cannot share; put null, a number, a boolean, a character, a string, a byte array,"
                        + " a queue, an enum or a record of a shared package, or an immutable collection of these.");
    }

    private boolean isShared(Class<?> type, String path) {
        if (shared.test(type)) {
            return true;
        }
        throw new NotShareableException(
                path,
                "is a [" + type.getName()
                        + "], whose class belongs to one module object; move it to a package that the scopes share.");
    }

    private Object copyCollection(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return copyMap(map, path);
        }
        Collection<?> original = (Collection<?>) value;
        List<@Nullable Object> copies = new ArrayList<>(original.size());
        boolean same = true;
        for (Object element : original) {
            Object copy = copy(element, path + "[" + copies.size() + "]");
            same &= copy == element;
            copies.add(copy);
        }
        if (same) {
            return value;
        }
        return value instanceof Set ? Set.copyOf(copies) : copies.stream().toList();
    }

    private Object copyMap(Map<?, ?> original, String path) {
        Map<@Nullable Object, @Nullable Object> copies = new LinkedHashMap<>();
        boolean same = true;
        for (Map.Entry<?, ?> entry : original.entrySet()) {
            Object key = copy(entry.getKey(), path + ".key(" + entry.getKey() + ")");
            Object copy = copy(entry.getValue(), path + "[" + entry.getKey() + "]");
            same &= key == entry.getKey() && copy == entry.getValue();
            copies.put(key, copy);
        }
        return same ? original : Map.copyOf(copies);
    }
}
