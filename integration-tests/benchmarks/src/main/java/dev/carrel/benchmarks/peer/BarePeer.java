/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.peer;

import dev.carrel.benchmarks.sample.Sample;
import dev.carrel.benchmarks.sample.Workshop;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;

/**
 * The floor: a bare class loader that defines the module's classes from bytes in memory. No isolation of services, no
 * life cycle, no resources but by name, nothing settled.
 */
public final class BarePeer implements Peer {

    private final Map<Sample, Map<String, byte[]>> content = new EnumMap<>(Sample.class);
    private final Workshop workshop;

    /**
     * Makes the peer.
     *
     * @param workshop where the samples are
     */
    public BarePeer(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public AutoCloseable tenant() {
        return () -> {};
    }

    @Override
    public AutoCloseable load(Sample sample) throws Exception {
        Map<String, byte[]> files = content.get(sample);
        if (files == null) {
            files = workshop.content(sample);
            content.put(sample, files);
        }
        return StartedByHand.of(sample, new BareLoader(files)::loadClass);
    }

    /**
     * The service of a generated sample that was loaded.
     *
     * @param loaded what {@link #load} has given
     * @return the object that its activator registered
     */
    public static Object service(AutoCloseable loaded) {
        return ((StartedByHand) loaded).service();
    }

    /**
     * The floor of sharing: starts and stops one more activator of a class that was loaded before.
     *
     * @param loaded what {@link #load} has given
     * @return the started module
     * @throws Exception when it does not work
     */
    public static AutoCloseable again(AutoCloseable loaded) throws Exception {
        Class<?> activator = ((StartedByHand) loaded).service().getClass();
        return again(activator.asSubclass(BundleActivator.class));
    }

    private static AutoCloseable again(Class<? extends BundleActivator> type) throws Exception {
        BareContext context = new BareContext();
        BundleActivator activator = type.getConstructor().newInstance();
        activator.start(context);
        return () -> activator.stop(context);
    }

    @Override
    public void close() {
        content.clear();
    }

    /** Defines classes from bytes in memory. */
    private static final class BareLoader extends ClassLoader {

        private final Map<String, byte[]> files;

        private BareLoader(Map<String, byte[]> files) {
            super(BarePeer.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = files.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            byte[] bytes = files.get(name);
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }
    }
}
