/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.ExportFilter;
import dev.carrel.classspace.link.ResourceQuery;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a class space exports, as another one sees it: the required bundles' part of a package first, then its own.
 *
 * <p>Threads. Safe.
 */
final class SpaceExports implements ClassSource {

    private final ClassSpaceLoader loader;
    private final ExportFilter filter;

    SpaceExports(ClassSpaceLoader loader, ExportFilter filter) {
        this.loader = loader;
        this.filter = filter;
    }

    private OwnClasses own() {
        return loader.delegation().own();
    }

    @Override
    public Optional<Class<?>> findClass(String name) {
        if (!filter.lets(name)) {
            return Optional.empty();
        }
        String packageName = PackageNames.ofClass(name);
        for (ClassSource part : requiredParts(packageName)) {
            Optional<Class<?>> found = part.findClass(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return own().findClass(loader, name, packageName);
    }

    @Override
    public Optional<URL> findResource(String path) {
        for (ClassSource part : requiredParts(PackageNames.ofResource(path))) {
            Optional<URL> found = part.findResource(path);
            if (found.isPresent()) {
                return found;
            }
        }
        return own().resource(path);
    }

    @Override
    public List<URL> findResources(String path) {
        List<URL> found = new ArrayList<>();
        requiredParts(PackageNames.ofResource(path)).forEach(part -> found.addAll(part.findResources(path)));
        found.addAll(own().resources(path));
        return found;
    }

    @Override
    public Collection<String> list(ResourceQuery query) {
        Set<String> found = new LinkedHashSet<>();
        requiredParts(query.packageName()).forEach(part -> found.addAll(part.list(query)));
        found.addAll(own().list(query));
        return found;
    }

    private List<ClassSource> requiredParts(String packageName) {
        return loader.delegation().requiredParts(packageName);
    }

    @Override
    public ClassSource part() {
        return new OwnPart(loader, filter);
    }

    @Override
    public String name() {
        return loader.getName();
    }

    @Override
    public String toString() {
        return "exports of " + loader;
    }

    /**
     * What one class space itself adds to a split package.
     *
     * @param loader its loader
     * @param filter what may be seen
     */
    private record OwnPart(ClassSpaceLoader loader, ExportFilter filter) implements ClassSource {

        @Override
        public Optional<Class<?>> findClass(String name) {
            return filter.lets(name)
                    ? loader.delegation().own().findClass(loader, name, PackageNames.ofClass(name))
                    : Optional.empty();
        }

        @Override
        public Optional<URL> findResource(String path) {
            return loader.delegation().own().resource(path);
        }

        @Override
        public List<URL> findResources(String path) {
            return loader.delegation().own().resources(path);
        }

        @Override
        public Collection<String> list(ResourceQuery query) {
            return loader.delegation().own().list(query);
        }

        @Override
        public String name() {
            return loader.getName();
        }
    }
}
