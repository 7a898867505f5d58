/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;

/**
 * The context class loader of one module object whose classes are shared: it loads what the shared loader loads, and leads
 * to the module object, which the shared loader alone cannot tell. It defines nothing.
 *
 * <p>Threads. Safe; it takes no lock.
 */
public final class ModuleContextLoader extends ClassLoader implements BundleReference {

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader shared;
    private final Bundle bundle;

    /**
     * Makes one.
     *
     * @param shared the loader of the shared class space
     * @param bundle the module object in its scope
     */
    public ModuleContextLoader(ClassLoader shared, Bundle bundle) {
        super(shared);
        this.shared = shared;
        this.bundle = bundle;
    }

    @Override
    public Bundle getBundle() {
        return bundle;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return shared.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String path) {
        return shared.getResource(path);
    }

    @Override
    public Enumeration<URL> getResources(String path) throws IOException {
        return shared.getResources(path);
    }

    @Override
    public String toString() {
        return "context of " + bundle + " over " + shared;
    }
}
