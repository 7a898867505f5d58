/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.peer;

import dev.carrel.benchmarks.sample.Sample;
import dev.carrel.benchmarks.sample.TemporaryFolder;
import dev.carrel.benchmarks.sample.Workshop;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * An OSGi framework for each tenant. The framework comes from its JAR through a class loader of its own and shares the
 * OSGi API with the benchmarks. It gets the launching properties that make it quick and quiet, the same that Carrel gives
 * to its host framework.
 */
@SuppressWarnings("try") // an interrupted benchmark has ended
public final class OsgiPeer implements Peer {

    private static final long STOP_MILLIS = 30_000;

    private final Workshop workshop;
    private final TemporaryFolder storage = new TemporaryFolder("osgi-benchmark");
    private final AtomicLong created = new AtomicLong();
    private final URLClassLoader loader;
    private final FrameworkFactory factory;

    /**
     * Loads the framework.
     *
     * @param workshop where its JAR is
     * @param name the beginning of the JAR's name
     * @throws Exception when it cannot be loaded
     */
    public OsgiPeer(Workshop workshop, String name) throws Exception {
        this.workshop = workshop;
        URL jar = workshop.framework(name).toUri().toURL();
        this.loader = new URLClassLoader(new URL[] {jar}, new OsgiApi(OsgiPeer.class.getClassLoader()));
        this.factory = ServiceLoader.load(FrameworkFactory.class, loader)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No framework in " + jar));
    }

    /**
     * Apache Felix.
     *
     * @param workshop where its JAR is
     * @return the peer
     * @throws Exception when it cannot be loaded
     */
    public static OsgiPeer felix(Workshop workshop) throws Exception {
        return new OsgiPeer(workshop, "org.apache.felix.framework");
    }

    /**
     * Eclipse Equinox.
     *
     * @param workshop where its JAR is
     * @return the peer
     * @throws Exception when it cannot be loaded
     */
    public static OsgiPeer equinox(Workshop workshop) throws Exception {
        return new OsgiPeer(workshop, "org.eclipse.osgi");
    }

    @Override
    public AutoCloseable tenant() throws Exception {
        return start(fresh());
    }

    @Override
    public AutoCloseable load(Sample sample) throws Exception {
        Tenant tenant = start(fresh());
        use(tenant.context(), sample, "");
        return tenant;
    }

    /**
     * Starts a framework on a folder, with what was installed there before.
     *
     * @param folder its storage
     * @return the running framework
     * @throws BundleException when it does not start
     */
    public Tenant start(Path folder) throws BundleException {
        Map<String, String> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, folder.toString());
        properties.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        properties.put(Constants.FRAMEWORK_BOOTDELEGATION, "sun.reflect,sun.reflect.*,jdk.internal.reflect");
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.osgi.service.jdbc;version=1.1.0");
        properties.put("felix.service.urlhandlers", "false");
        properties.put("felix.resolver.parallelism", "1");
        properties.put("felix.log.level", "1");
        Framework framework = factory.newFramework(properties);
        framework.start();
        return new Tenant(framework, folder);
    }

    /**
     * A folder for one framework.
     *
     * @return one that nobody has used
     */
    public Path fresh() {
        return storage.path().resolve(Long.toString(created.incrementAndGet()));
    }

    /**
     * Installs a sample with what it needs, starts and uses it.
     *
     * @param context of the framework
     * @param sample any
     * @param mark distinguishes this installation from others of the same bundle
     * @return the bundles, the sample itself last
     * @throws Exception when it does not work
     */
    public List<Bundle> use(BundleContext context, Sample sample, String mark) throws Exception {
        List<Bundle> installed = new ArrayList<>();
        for (Path jar : workshop.jars(sample)) {
            installed.add(install(context, jar, jar.getFileName() + mark));
        }
        run(installed.get(installed.size() - 1), sample);
        return installed;
    }

    /**
     * Installs only the sample itself once more, starts and uses it.
     *
     * @param context of a framework that has what the sample needs
     * @param sample any
     * @return the bundle
     * @throws Exception when it does not work
     */
    public Bundle useAgain(BundleContext context, Sample sample) throws Exception {
        List<Path> jars = workshop.jars(sample);
        Bundle bundle = install(context, jars.get(jars.size() - 1), "again:" + created.incrementAndGet());
        run(bundle, sample);
        return bundle;
    }

    private static Bundle install(BundleContext context, Path jar, String location) throws Exception {
        try (InputStream in = Files.newInputStream(jar)) {
            return context.installBundle(location, in);
        }
    }

    private static void run(Bundle bundle, Sample sample) throws Exception {
        bundle.start();
        sample.use(bundle::loadClass);
    }

    @Override
    public void close() throws Exception {
        loader.close();
        storage.close();
    }

    /**
     * One tenant's framework.
     *
     * @param framework that runs
     * @param folder its storage
     */
    public record Tenant(Framework framework, Path folder) implements AutoCloseable {

        /**
         * Its context.
         *
         * @return the system bundle's
         */
        public BundleContext context() {
            return framework.getBundleContext();
        }

        /**
         * Stops the framework and keeps its storage.
         *
         * @throws Exception when it does not stop
         */
        public void stop() throws Exception {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        }

        @Override
        public void close() throws Exception {
            stop();
            TemporaryFolder.delete(folder);
        }
    }

    /** The JDK, the OSGi API of the benchmarks, and nothing else of their class path. */
    private static final class OsgiApi extends ClassLoader {

        private static final List<String> SHARED = List.of(
                "org.osgi.framework.",
                "org.osgi.dto.",
                "org.osgi.resource.",
                "org.osgi.util.tracker.",
                "org.osgi.service.jdbc.");

        private final ClassLoader benchmarks;

        private OsgiApi(ClassLoader benchmarks) {
            super(ClassLoader.getPlatformClassLoader());
            this.benchmarks = benchmarks;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (SHARED.stream().noneMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return benchmarks.loadClass(name);
        }
    }
}
