/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.link.BootDelegation;
import dev.carrel.classspace.link.ClassSource;
import dev.carrel.classspace.link.DynamicLinker;
import dev.carrel.classspace.link.Linkage;
import dev.carrel.classspace.link.LinkedSources;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The order in which a class space searches, which is that of OSGi Core 3.9.4.
 *
 * <p>{@code java.*} comes from the platform; a boot-delegated package from the platform if it has it; an imported package
 * from its one source or not at all; anything else from the required bundles, then from the own class path with its
 * fragments, and last from a dynamic import, which is an import from then on.
 *
 * <p>Threads. Safe; the table is replaced as a whole.
 */
final class Delegation {

    private static final String SERVICES = "META-INF/services/";

    private final ClassLoader platform;
    private final OwnClasses own;
    private final BootDelegation boot;
    private final DynamicLinker linker;
    private final AtomicReference<LinkedSources> linked =
            new AtomicReference<>(LinkedSources.of(Linkage.none(), List.of()));

    Delegation(ClassLoader platform, OwnClasses own, SpaceExtensions extensions) {
        this.platform = platform;
        this.own = own;
        this.boot = extensions.boot();
        this.linker = extensions.linker();
    }

    OwnClasses own() {
        return own;
    }

    LinkedSources linked() {
        return Objects.requireNonNull(linked.get());
    }

    void link(LinkedSources sources) {
        linked.set(sources);
    }

    Class<?> classNamed(ClassSpaceLoader loader, String name) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return platform.loadClass(name);
        }
        String packageName = PackageNames.ofClass(name);
        if (boot.covers(packageName)) {
            Optional<Class<?>> found = fromPlatform(name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        Optional<ClassSource> imported = linked().imported(packageName);
        Optional<Class<?>> found = imported.isPresent()
                ? imported.get().findClass(name)
                : local(loader, name, packageName).or(() -> linkedLater(packageName, name));
        return found.or(() -> mediated(name)).orElseThrow(() -> new ClassNotFoundException(missing(loader, name)));
    }

    private Optional<Class<?>> fromPlatform(String name) {
        try {
            return Optional.of(platform.loadClass(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** What the required bundles and the own class path have. */
    private Optional<Class<?>> local(ClassSpaceLoader loader, String name, String packageName) {
        for (ClassSource required : requiredParts(packageName)) {
            Optional<Class<?>> found = required.findClass(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return own.findClass(loader, name, packageName);
    }

    /** The required bundles' own parts of a package, almost always none; the table has them all, in order. */
    List<ClassSource> requiredParts(String packageName) {
        return linked().required(packageName).stream().map(ClassSource::part).toList();
    }

    private Optional<Class<?>> linkedLater(String packageName, String name) {
        return dynamic(packageName).flatMap(source -> source.findClass(name));
    }

    private Optional<ClassSource> dynamic(String packageName) {
        if (own.isClosed()) {
            return Optional.empty();
        }
        Optional<ClassSource> found = linker.link(packageName);
        return found.map(source -> {
            linked.getAndUpdate(table -> table.with(packageName, source));
            return linked().imported(packageName).orElse(source);
        });
    }

    /** A class that another bundle names as a provider of a service which this one is wired to. */
    private Optional<Class<?>> mediated(String name) {
        return new ServiceMediation(linked()).findClass(name);
    }

    String missing(ClassSpaceLoader loader, String name) {
        return new MissingClass(loader.getName(), own, linked()).sentence(name);
    }

    Optional<URL> resource(String path) {
        String name = relative(path);
        String packageName = PackageNames.ofResource(name);
        if (isOfPlatform(name, packageName)) {
            Optional<URL> found = Optional.ofNullable(platform.getResource(name));
            if (found.isPresent() || name.startsWith("java/")) {
                return found;
            }
        }
        Optional<ClassSource> imported = linked().imported(packageName);
        if (imported.isPresent()) {
            return imported.get().findResource(name);
        }
        return requiredParts(packageName).stream()
                .flatMap(required -> required.findResource(name).stream())
                .findFirst()
                .or(() -> own.resource(name))
                .or(() -> linkable(packageName).flatMap(source -> source.findResource(name)))
                .or(() -> mediatedFiles(name).stream().findFirst());
    }

    List<URL> resources(String path) throws IOException {
        String name = relative(path);
        String packageName = PackageNames.ofResource(name);
        List<URL> found = new ArrayList<>();
        if (isOfPlatform(name, packageName)) {
            found.addAll(Collections.list(platform.getResources(name)));
            if (name.startsWith("java/")) {
                return found;
            }
        }
        Optional<ClassSource> imported = linked().imported(packageName);
        if (imported.isPresent()) {
            found.addAll(imported.get().findResources(name));
            return found;
        }
        requiredParts(packageName).forEach(required -> found.addAll(required.findResources(name)));
        found.addAll(own.resources(name));
        if (found.isEmpty()) {
            linkable(packageName).ifPresent(source -> found.addAll(source.findResources(name)));
        }
        found.addAll(mediatedFiles(name));
        return found;
    }

    private List<URL> mediatedFiles(String name) {
        return name.startsWith(SERVICES)
                ? new ServiceMediation(linked()).files(name.substring(SERVICES.length()))
                : List.of();
    }

    /** A dynamic import for a resource; what lies in no package, as META-INF, is never imported. */
    private Optional<ClassSource> linkable(String packageName) {
        return packageName.isEmpty() || packageName.startsWith("META-INF") ? Optional.empty() : dynamic(packageName);
    }

    private boolean isOfPlatform(String name, String packageName) {
        return name.startsWith("java/") || boot.covers(packageName);
    }

    private static String relative(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
