/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace.link;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a loader of the host lends: the packages that link to this source, and no others. */
public final class HostPackages implements ClassSource {

    private final ClassLoader loader;
    private final String name;

    /**
     * Lends from a loader.
     *
     * @param loader the loader
     * @param name who it is, for sentences
     */
    public HostPackages(ClassLoader loader, String name) {
        this.loader = loader;
        this.name = name;
    }

    @Override
    public Optional<Class<?>> findClass(String className) {
        try {
            return Optional.of(loader.loadClass(className));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<URL> findResource(String path) {
        return Optional.ofNullable(loader.getResource(path));
    }

    @Override
    public List<URL> findResources(String path) {
        try {
            return Collections.list(loader.getResources(path));
        } catch (IOException e) {
            return findResource(path).map(List::of).orElse(List.of());
        }
    }

    @Override
    public Collection<String> list(ResourceQuery query) {
        return List.of();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return "host packages of " + name;
    }
}
