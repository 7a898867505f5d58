/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.testing;

import dev.carrel.api.ModuleObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Optional;

/**
 * Defines the test class anew for one scope. Classes of a module come from its module object in that scope; the test class,
 * and what lies beside it in the test's own package, is defined here; all else is the class path's.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
final class TwinLoader extends ClassLoader {

    private final ClassLoader original;
    private final String packagePrefix;
    private final String testLocation;
    private final List<ModuleObject> modules;

    TwinLoader(Class<?> testClass, List<ModuleObject> modules) {
        super("twin of " + testClass.getSimpleName(), testClass.getClassLoader());
        this.original = testClass.getClassLoader();
        this.packagePrefix = testClass.getPackageName() + ".";
        this.testLocation = location(original, testClass.getName());
        this.modules = modules;
    }

    /** The module object that has a class of this name in its bundle. */
    Optional<ModuleObject> moduleOf(String className) {
        String path = path(className);
        return modules.stream()
                .filter(module -> module.bundle().getEntry(path) != null)
                .findFirst();
    }

    boolean isOfModule(String className) {
        return moduleOf(className).isPresent();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            Optional<ModuleObject> module = moduleOf(name);
            if (module.isPresent()) {
                return module.get().loadClass(name);
            }
            return isBesideTest(name) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private boolean isBesideTest(String name) {
        return name.startsWith(packagePrefix)
                && name.indexOf('.', packagePrefix.length()) < 0
                && testLocation.equals(location(original, name));
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = original.getResourceAsStream(path(name))) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** Where a class file lies, without its own path. */
    private static String location(ClassLoader loader, String className) {
        URL url = loader.getResource(path(className));
        return url == null ? "" : url.toString().replace(path(className), "");
    }

    private static String path(String className) {
        return className.replace('.', '/') + ".class";
    }
}
