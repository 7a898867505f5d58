/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import dev.carrel.classspace.image.ContentImage;
import dev.carrel.classspace.jni.NativeLibraries;
import dev.carrel.classspace.link.ResourceQuery;
import dev.carrel.classspace.path.BundleClassPath;
import dev.carrel.classspace.path.ClassPathHit;
import dev.carrel.classspace.path.ClassPathRoot;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a class space has itself: the classes that it defines from its class path, and the resources there.
 *
 * <p>Threads. Safe.
 */
final class OwnClasses {

    private final BundleClassPath path;
    private final ProtectionDomain domain;
    private final ActivationTrigger trigger;
    private final ClassTransformer transformer;
    private final NativeLibraries libraries;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger classes = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    OwnClasses(BundleClassPath path, SpaceExtensions extensions) {
        this.path = path;
        this.domain = new ProtectionDomain(path.codeSource(), null);
        this.trigger = extensions.trigger();
        this.transformer = extensions.transformer();
        this.libraries = extensions.libraries();
    }

    Optional<Class<?>> findClass(ClassSpaceLoader loader, String name, String packageName) {
        Optional<Class<?>> loaded = loader.loaded(name);
        if (loaded.isPresent() || closed.get()) {
            return loaded;
        }
        return path.find(name.replace('.', '/').concat(".class"))
                .filter(hit -> !hit.entry().isFolder())
                .map(hit -> define(loader, name, packageName, hit));
    }

    private Class<?> define(ClassSpaceLoader loader, String name, String packageName, ClassPathHit hit) {
        definePackage(loader, packageName, hit.root());
        trigger.beforeDefine(name, packageName);
        try {
            Class<?> defined =
                    transformer.isActive() ? woven(loader, name, hit) : loader.define(name, hit.slice(), domain);
            classes.incrementAndGet();
            bytes.addAndGet(hit.entry().size());
            return defined;
        } catch (LinkageError e) {
            // Another thread may have been first; then its class is the class.
            return loader.loaded(name).orElseThrow(() -> e);
        } finally {
            trigger.afterDefine(name, packageName);
        }
    }

    private Class<?> woven(ClassSpaceLoader loader, String name, ClassPathHit hit) {
        ClassTransformer.Transformation woven = transformer.transform(name, hit.read(), domain);
        boolean defined = false;
        try {
            Class<?> result = loader.define(name, woven.bytes(), domain);
            defined = true;
            woven.defined(result);
            return result;
        } finally {
            if (!defined) {
                woven.failed();
            }
        }
    }

    private void definePackage(ClassSpaceLoader loader, String packageName, ClassPathRoot root) {
        Package known = loader.getDefinedPackage(packageName);
        if (known == null) {
            PackageValues values = values(packageName, root);
            try {
                loader.define(packageName, values);
                return;
            } catch (IllegalArgumentException e) {
                // Another thread was first; the seal is still to be looked at.
                known = loader.getDefinedPackage(packageName);
            }
        }
        if (known != null && known.isSealed() && !known.isSealed(fileOf(root.image()))) {
            throw new SecurityException("Package [" + packageName + "] of " + loader
                    + " is sealed: all its classes come" + " from the JAR that gave the first one, and [" + root
                    + "] in [" + root.image() + "] is another.");
        }
    }

    private PackageValues values(String packageName, ClassPathRoot root) {
        var facts = path.packageFacts(root, packageName);
        return new PackageValues(facts, facts.sealed() ? fileOf(root.image()) : null);
    }

    private static URL fileOf(ContentImage image) {
        try {
            return image.file().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The file [" + image.file() + "] has no URL.", e);
        }
    }

    Optional<URL> resource(String name) {
        return path.find(name).map(ClassPathHit::url);
    }

    List<URL> resources(String name) {
        return path.findAll(name).stream().map(ClassPathHit::url).toList();
    }

    Set<String> list(ResourceQuery query) {
        Set<String> found = new LinkedHashSet<>();
        path.roots().forEach(root -> found.addAll(query.walk(root::children)));
        return found;
    }

    Optional<Path> library(String name) {
        return closed.get() ? Optional.empty() : libraries.find(name);
    }

    BundleClassPath path() {
        return path;
    }

    int classes() {
        return classes.get();
    }

    long bytes() {
        return bytes.get();
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Ends defining; false if it had ended before. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }
}
