/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.core.framework;

import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.ExportFilter;
import dev.carrel.classspace.link.ResourceQuery;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What another module of the scope exports. Its class space is made when the first class is asked of it, so that modules
 * may be wired in circles and a module that is never used costs no loader.
 *
 * @param provider the wiring of the other module
 * @param filter what of it may be seen
 */
record ProviderClasses(RevisionWiring provider, ExportFilter filter) implements ClassSource {

    private ClassSource exports() {
        return provider.space().exports(filter);
    }

    @Override
    public Optional<Class<?>> findClass(String className) {
        return exports().findClass(className);
    }

    @Override
    public Optional<URL> findResource(String path) {
        return exports().findResource(path);
    }

    @Override
    public List<URL> findResources(String path) {
        return exports().findResources(path);
    }

    @Override
    public Collection<String> list(ResourceQuery query) {
        return exports().list(query);
    }

    @Override
    public ClassSource part() {
        return exports().part();
    }

    @Override
    public String name() {
        return provider.revision().bundle().definition() + "@"
                + provider.revision().bundle().framework().name();
    }
}
