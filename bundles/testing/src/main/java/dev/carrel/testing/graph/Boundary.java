/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing.graph;

import dev.carrel.api.Container;
import java.lang.ref.Reference;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleReference;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * Where the walk ends: at what is shared on purpose, by the JVM, by the host framework, by Carrel, by the host.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class Boundary {

    private static final List<Class<?>> SHARED_ON_PURPOSE = List.of(
            Bundle.class,
            BundleContext.class,
            BundleReference.class,
            ServiceReference.class,
            ServiceRegistration.class,
            Container.class,
            ClassLoader.class,
            Module.class,
            Reference.class,
            Thread.class,
            ThreadGroup.class,
            System.Logger.class);

    /** The JVM has one of each name. */
    private static final String LOGGERS = "java.util.logging.";

    private static final List<String> CARREL = List.of("api", "classspace", "core", "launcher", "queue", "registry");

    private final Set<Object> lent = Collections.newSetFromMap(new IdentityHashMap<>());

    private Boundary(Collection<Object> lent) {
        this.lent.addAll(lent);
        this.lent.add(ForkJoinPool.commonPool());
        this.lent.add(Runtime.getRuntime());
    }

    /** What the host lends is shared on purpose too. */
    static Boundary of(Collection<Object> lent) {
        return new Boundary(lent);
    }

    boolean isInside(Object object) {
        if (object instanceof Class<?> type) {
            return isOfModuleOrHost(type);
        }
        return !lent.contains(object)
                && SHARED_ON_PURPOSE.stream().noneMatch(type -> type.isInstance(object))
                && !Mutability.isValue(object)
                && !object.getClass().getName().startsWith(LOGGERS)
                && !isOfCarrel(object.getClass());
    }

    /** Classes of the JDK have statics that belong to the JVM. */
    private static boolean isOfModuleOrHost(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader != null
                && loader != ClassLoader.getPlatformClassLoader()
                && !type.isHidden()
                && !type.getName().startsWith("org.osgi.")
                && !isOfCarrel(type);
    }

    private static boolean isOfCarrel(Class<?> type) {
        return type.getClassLoader() == Container.class.getClassLoader()
                && CARREL.stream().anyMatch(room -> type.getName().startsWith("dev.carrel." + room + "."));
    }
}
