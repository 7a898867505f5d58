/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing.graph;

import dev.carrel.api.ModuleObject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The classes that a module object has loaded, and those of others that it is linked to. The JVM is asked for each name
 * that stands in the module's class files; where {@code java.lang} is not opened, nobody knows, and none is found.
 */
final class LoadedClasses {

    private LoadedClasses() {}

    static List<Class<?>> of(ModuleObject module) {
        BundleWiring wiring = module.bundle().adapt(BundleWiring.class);
        ClassLoader loader = wiring == null ? null : wiring.getClassLoader();
        if (loader == null) {
            return List.of();
        }
        try {
            Method findLoadedClass = ClassLoader.class.getDeclaredMethod("findLoadedClass", String.class);
            findLoadedClass.setAccessible(true);
            return names(module).stream()
                    .<Class<?>>map(name -> find(findLoadedClass, loader, name))
                    .filter(Objects::nonNull)
                    .toList();
        } catch (NoSuchMethodException | InaccessibleObjectException e) {
            return List.of();
        }
    }

    private static Class<?> find(Method findLoadedClass, ClassLoader loader, String name) {
        try {
            return (Class<?>) findLoadedClass.invoke(loader, name);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A class loader did not say whether it has loaded " + name, e);
        }
    }

    private static Set<String> names(ModuleObject module) {
        Set<String> names = new TreeSet<>();
        var files = module.bundle().findEntries("/", "*.class", true);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                names.addAll(ClassNames.in(in.readAllBytes()));
            } catch (IOException e) {
                throw new IllegalStateException("Module [" + module.name() + "]: cannot read " + file, e);
            }
        }
        return names;
    }
}
