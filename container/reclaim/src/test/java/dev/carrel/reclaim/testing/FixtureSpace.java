/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.UUID;

/** A private class space for tests: defines the classes of the fixture package anew. */
public final class FixtureSpace extends ClassLoader {

    private static final String PACKAGE = "dev.carrel.reclaim.fixture.";

    public FixtureSpace() {
        super("fixture-" + UUID.randomUUID(), FixtureSpace.class.getClassLoader());
    }

    /** Runs a fixture's code as a class of this space, with this loader as context class loader. */
    public void run(String simpleName) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            ((Runnable) Class.forName(PACKAGE + simpleName, true, this)
                            .getDeclaredConstructor()
                            .newInstance())
                    .run();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            CodeSource source = new CodeSource(null, (Certificate[]) null);
            return defineClass(name, bytes, 0, bytes.length, new ProtectionDomain(source, null, this, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
