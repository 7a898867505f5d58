/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class of the JDK that may not be in use yet. A class that was never initialised keeps nothing for anybody, so a sweep
 * that asks first does not bring half of the JDK into being only to find it empty.
 *
 * <p><b>Threads.</b> Immutable.
 */
public final class JdkClass {

    private final @Nullable Class<?> type;
    private final Optional<MethodHandle> shouldBeInitialized;

    private JdkClass(@Nullable Class<?> type) {
        this.type = type;
        this.shouldBeInitialized = type == null ? Optional.empty() : question(type);
    }

    /** A class by its full name; it may be missing from this JDK. */
    public static JdkClass named(String className) {
        try {
            return new JdkClass(Class.forName(className, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException e) {
            return new JdkClass(null);
        }
    }

    static JdkClass of(Class<?> type) {
        return new JdkClass(type);
    }

    /** Whether somebody has used the class; also when the JVM does not tell. */
    public boolean isInUse() {
        return type != null && shouldBeInitialized.map(JdkClass::isFalse).orElse(true);
    }

    private static boolean isFalse(MethodHandle question) {
        try {
            return !(boolean) question.invokeExact();
            // allow IllegalCatch because a method handle declares Throwable
        } catch (Throwable e) {
            throw new IllegalStateException("The JVM does not say whether a class is initialised.", e);
        }
    }

    /** The JDK's own question, bound to the class; empty where its package is not opened. */
    private static Optional<MethodHandle> question(Class<?> type) {
        try {
            Class<?> unsafe = Class.forName(JdkPackage.INTERNAL_MISC.packageName() + ".Unsafe");
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(unsafe, MethodHandles.lookup());
            Object instance = inside.findStatic(unsafe, "getUnsafe", MethodType.methodType(unsafe))
                    .invoke();
            MethodType asks = MethodType.methodType(boolean.class, Class.class);
            return Optional.of(inside.findVirtual(unsafe, "shouldBeInitialized", asks)
                    .bindTo(instance)
                    .bindTo(type));
            // allow IllegalCatch because a method handle declares Throwable
        } catch (Throwable e) {
            return Optional.empty();
        }
    }
}
