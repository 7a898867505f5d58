/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing.graph;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One walk over objects, breadth first, so that each is reached on the shortest way.
 *
 * <p><b>Threads.</b> For one thread.
 */
final class ObjectWalk {

    private final IdentityHashMap<Object, Step> reached = new IdentityHashMap<>();
    private final Map<Field, Object> statics = new HashMap<>();
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final Boundary boundary;

    ObjectWalk(Boundary boundary) {
        this.boundary = boundary;
    }

    /** Adds a root. */
    void from(Object root, String label) {
        reach(null, root, label + ", " + Step.name(root));
    }

    void run() {
        while (!waiting.isEmpty()) {
            Object next = waiting.remove();
            if (next instanceof Class<?> type) {
                lookIntoStatics(type);
            } else if (next instanceof Object[] array) {
                lookIntoArray(array);
            } else if (!next.getClass().isArray()) {
                lookInto(next);
            }
        }
    }

    IdentityHashMap<Object, Step> objects() {
        return reached;
    }

    Map<Field, Object> statics() {
        return statics;
    }

    private void reach(@Nullable Object from, @Nullable Object to, String via) {
        if (to != null && boundary.isInside(to) && reached.putIfAbsent(to, new Step(from, via)) == null) {
            waiting.add(to);
        }
    }

    private void lookIntoArray(Object[] array) {
        for (int i = 0; i < array.length; i++) {
            reach(array, array[i], "[" + i + "]");
        }
    }

    private void lookInto(Object object) {
        Class<?> type = object.getClass();
        reach(object, type, " of " + Step.name(type));
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    if (!field.trySetAccessible()) {
                        lookThroughInterface(object);
                        return;
                    }
                    reach(object, value(field, object), "." + field.getName());
                }
            }
        }
    }

    /** A type of the JDK that the JVM does not open: what it holds is asked for in the way that everybody may. */
    private void lookThroughInterface(Object object) {
        try {
            if (object instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    reach(object, key, ".key");
                    reach(object, value, ".value");
                });
            } else if (object instanceof Collection<?> collection) {
                collection.forEach(element -> reach(object, element, ".element"));
            }
        } catch (ConcurrentModificationException e) {
            reached.put(object, new Step(null, Step.name(object) + " (changed while it was looked at)"));
        }
    }

    private void lookIntoStatics(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !isListOfConstants(field) && field.trySetAccessible()) {
                Object value = value(field, null);
                if (!Modifier.isFinal(field.getModifiers()) && value != null) {
                    statics.put(field, value);
                }
                if (!field.getType().isPrimitive()) {
                    reach(type, value, "." + field.getName());
                }
            }
        }
    }

    /** The array in which an enum keeps its constants: made by the compiler, and given to nobody but as a copy. */
    private static boolean isListOfConstants(Field field) {
        return field.isSynthetic() && field.getDeclaringClass().isEnum();
    }

    private static @Nullable Object value(Field field, @Nullable Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " was made accessible and is not", e);
            // allow IllegalCatch because reading a static field may run the initialiser of a foreign class
        } catch (LinkageError e) {
            return null;
        }
    }
}
