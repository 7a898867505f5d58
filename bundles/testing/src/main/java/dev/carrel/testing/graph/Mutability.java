/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing.graph;

import java.io.File;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.MathContext;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which objects can change, as far as their classes tell. */
final class Mutability {

    private static final List<Class<?>> VALUES = List.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Character.class,
            Charset.class,
            Currency.class,
            File.class,
            FileSystem.class,
            HexFormat.class,
            Locale.class,
            MathContext.class,
            MethodHandle.class,
            MethodType.class,
            Path.class,
            Pattern.class,
            TimeZone.class,
            URI.class,
            URL.class,
            UUID.class,
            VarHandle.class);

    private static final List<String> PACKAGES_OF_VALUES = List.of("java.time.", "java.util.ImmutableCollections$");

    private Mutability() {}

    /** Values of the JDK that never change and hold nothing that does. */
    static boolean isValue(Object object) {
        Class<?> type = object.getClass();
        if (type.getClassLoader() != null || type.isArray()) {
            return false;
        }
        return !(object instanceof Appendable)
                && !type.getName().startsWith("java.util.concurrent.atomic.")
                && (VALUES.stream().anyMatch(value -> value.isInstance(object))
                        || (object instanceof AnnotatedElement && !(object instanceof Class))
                        || type.getName().startsWith(PACKAGES_OF_VALUES.get(0)));
    }

    /** Whether the object itself can change; what it holds is asked on its own. */
    static boolean canChange(Object object) {
        Class<?> type = object.getClass();
        if (object instanceof Class || (object instanceof Enum && hasOnlyFinalFields(type))) {
            return false;
        }
        if (type.isArray()) {
            return Array.getLength(object) > 0;
        }
        if (type.getName().startsWith(PACKAGES_OF_VALUES.get(1))
                || type.getName().startsWith("java.util.Collections$Empty")) {
            return false;
        }
        return !hasOnlyFinalFields(type);
    }

    private static boolean hasOnlyFinalFields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null && each != Enum.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .map(Field::getModifiers)
                .filter(modifiers -> !Modifier.isStatic(modifiers))
                .allMatch(Modifier::isFinal);
    }

    /** What a static field holds before anything was stored in it. */
    static Object defaultOf(Class<?> type) {
        return type.isPrimitive() && type != void.class ? Array.get(Array.newInstance(type, 1), 0) : "null";
    }
}
