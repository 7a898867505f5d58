/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.jdk;

import java.lang.ref.PhantomReference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of JDK classes through which an instance can hold other objects, worked out once for each class. Fields in
 * packages that are not opened do not show.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class ReferenceFields {

    private final ClassValue<List<Field>> byClass = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return fieldsOf(type);
        }
    };

    /** Whether instances of a class of the JDK hold no objects that could matter. */
    boolean isLeaf(Class<?> type) {
        return !Object[].class.isAssignableFrom(type) && byClass.get(type).isEmpty();
    }

    /** Hands out what the fields of an instance of a JDK class hold. */
    void forEachValue(Object object, Consumer<@Nullable Object> visitor) {
        for (Field field : byClass.get(object.getClass())) {
            try {
                visitor.accept(field.get(object));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("The field " + field + " was opened but cannot be read.", e);
            }
        }
    }

    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && !isClosedStructure(each); each = each.getSuperclass()) {
            boolean weak = each == WeakReference.class || each == PhantomReference.class;
            if (weak) {
                break;
            }
            for (Field field : each.getDeclaredFields()) {
                if (canHold(field) && field.trySetAccessible()) {
                    fields.add(field);
                }
            }
        }
        return List.copyOf(fields);
    }

    private static boolean canHold(Field field) {
        Class<?> type = field.getType();
        return !Modifier.isStatic(field.getModifiers())
                && !type.isPrimitive()
                && type != String.class
                && !Number.class.isAssignableFrom(type)
                && !(type.isArray() && type.getComponentType().isPrimitive());
    }

    private static boolean isClosedStructure(Class<?> type) {
        return type == String.class
                || type == Class.class
                || type == Module.class
                || Number.class.isAssignableFrom(type)
                || Enum.class.isAssignableFrom(type)
                || Member.class.isAssignableFrom(type)
                || ClassLoader.class.isAssignableFrom(type)
                || Thread.class.isAssignableFrom(type)
                || ThreadGroup.class.isAssignableFrom(type);
    }
}
