/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The loaded classes that outlive every module: those of the JDK and of the application's class path. The JVM's own
 * diagnostic command gives the names; a name is only looked up among what is loaded, so nothing is loaded by this.
 */
final class LoadedClasses {

    /** A drawing of the tree, the name, and the loader's address or null; a hidden class has one slash more. */
    private static final Pattern LINE = Pattern.compile("[|\\- ]*([^/ ]+)/(null|0x[0-9a-f]+)( .*)?");

    /** The list of the JVM has neither these nor arrays. */
    private static final List<Class<?>> PRIMITIVES = List.of(
            void.class,
            boolean.class,
            byte.class,
            char.class,
            short.class,
            int.class,
            long.class,
            float.class,
            double.class);

    private final Optional<MethodHandle> findLoaded = findLoadedClass();

    /** All of them that can be found. */
    Set<Class<?>> thatStay() {
        Set<Class<?>> found = new HashSet<>(PRIMITIVES);
        if (findLoaded.isPresent()) {
            hierarchy().lines().forEach(line -> add(line, findLoaded.get(), found));
        }
        return found;
    }

    private static void add(String line, MethodHandle find, Set<Class<?>> found) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        String name = matcher.group(1);
        if ("null".equals(matcher.group(2))) {
            addBootClass(name, found);
        } else {
            addIfLoaded(name, ClassLoader.getSystemClassLoader(), find, found);
            addIfLoaded(name, ClassLoader.getPlatformClassLoader(), find, found);
        }
    }

    private static void addIfLoaded(String name, ClassLoader loader, MethodHandle find, Set<Class<?>> found) {
        Class<?> type = call(find, loader, name);
        if (type != null) {
            found.add(type);
        }
    }

    private static void addBootClass(String name, Set<Class<?>> found) {
        try {
            found.add(Class.forName(name, false, null));
        } catch (ClassNotFoundException e) {
            // a hidden class has no name by which it can be found, and no class value that matters
            return;
        }
    }

    private static @Nullable Class<?> call(MethodHandle find, ClassLoader loader, String name) {
        try {
            return (Class<?>) find.invokeExact(loader, name);
            // allow IllegalCatch because a method handle declares Throwable
        } catch (Throwable e) {
            throw new IllegalStateException("Loaded classes cannot be looked up in " + loader + ".", e);
        }
    }

    private static String hierarchy() {
        try {
            ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
            Object[] arguments = {new String[0]};
            String[] signature = {String[].class.getName()};
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(commands, "vmClassHierarchy", arguments, signature);
        } catch (JMException e) {
            throw new IllegalStateException("The JVM does not list its classes.", e);
        }
    }

    private static Optional<MethodHandle> findLoadedClass() {
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(ClassLoader.class, MethodHandles.lookup());
            MethodType type = MethodType.methodType(Class.class, String.class);
            return Optional.of(inside.findVirtual(ClassLoader.class, "findLoadedClass", type));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("This JDK has no ClassLoader.findLoadedClass.", e);
        }
    }
}
