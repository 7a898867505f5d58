/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.classspace;

import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;

/**
 * The class loader of a class space: it looks up the table and defines, and decides nothing itself.
 *
 * <p>Threads. Safe and parallel; it takes no lock. Two threads that load the same class may both read its bytes, and the
 * virtual machine lets one of them define it.
 */
public final class ClassSpaceLoader extends ClassLoader implements BundleReference {

    static {
        registerAsParallelCapable();
    }

    private final Supplier<@Nullable Bundle> bundle;
    private final boolean isShared;
    private final Delegation delegation;

    ClassSpaceLoader(String name, ClassLoader parent, OwnClasses own, SpaceExtensions extensions) {
        super(name, parent);
        this.bundle = extensions.bundle();
        this.isShared = extensions.isShared();
        this.delegation = new Delegation(parent, own, extensions);
    }

    Delegation delegation() {
        return delegation;
    }

    /**
     * Whether several module objects use its classes.
     *
     * @return whether its bundle depends on who asks
     */
    public boolean isShared() {
        return isShared;
    }

    /**
     * The module object that the classes of this loader belong to.
     *
     * @return its bundle in its scope; null once the scope has let it go, and for shared classes where nobody knows for whom
     *     the thread works
     */
    @Override
    @SuppressWarnings("NullAway") // the interface is older than null marks, and its callers know null
    public Bundle getBundle() {
        return bundle.get();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> found = delegation.classNamed(this, name);
        if (resolve) {
            resolveClass(found);
        }
        return found;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return delegation
                .own()
                .findClass(this, name, PackageNames.ofClass(name))
                .orElseThrow(() -> new ClassNotFoundException(delegation.missing(this, name)));
    }

    @Override
    public @Nullable URL getResource(String path) {
        return delegation.resource(path).orElse(null);
    }

    @Override
    public Enumeration<URL> getResources(String path) throws IOException {
        return Collections.enumeration(delegation.resources(path));
    }

    @Override
    protected @Nullable URL findResource(String path) {
        return delegation.own().resource(path).orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String path) {
        return Collections.enumeration(delegation.own().resources(path));
    }

    @Override
    protected @Nullable String findLibrary(String library) {
        return delegation.own().library(library).map(Path::toString).orElse(null);
    }

    /**
     * A class that this loader has defined or found before. Nothing is loaded.
     *
     * @param name the binary name
     * @return the class, or empty
     */
    public Optional<Class<?>> loaded(String name) {
        return Optional.ofNullable(findLoadedClass(name));
    }

    Class<?> define(String name, ByteBuffer bytes, ProtectionDomain domain) {
        return defineClass(name, bytes, domain);
    }

    Class<?> define(String name, byte[] bytes, ProtectionDomain domain) {
        return defineClass(name, bytes, 0, bytes.length, domain);
    }

    void define(String packageName, PackageValues values) {
        definePackage(
                packageName,
                values.facts().specificationTitle(),
                values.facts().specificationVersion(),
                values.facts().specificationVendor(),
                values.facts().implementationTitle(),
                values.facts().implementationVersion(),
                values.facts().implementationVendor(),
                values.sealBase());
    }

    @Override
    public String toString() {
        return "class space " + getName();
    }
}
