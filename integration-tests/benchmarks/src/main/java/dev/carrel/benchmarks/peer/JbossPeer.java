/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.peer;

import dev.carrel.benchmarks.sample.Sample;
import dev.carrel.benchmarks.sample.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarFile;
import org.jboss.modules.DependencySpec;
import org.jboss.modules.LocalDependencySpecBuilder;
import org.jboss.modules.Module;
import org.jboss.modules.ModuleFinder;
import org.jboss.modules.ModuleLoader;
import org.jboss.modules.ModuleSpec;
import org.jboss.modules.ResourceLoader;
import org.jboss.modules.ResourceLoaderSpec;
import org.jboss.modules.ResourceLoaders;
import org.jspecify.annotations.Nullable;

/** JBoss Modules: a module loader for each tenant. */
public final class JbossPeer implements Peer {

    private static final Set<String> OSGI =
            Set.of("org/osgi/framework", "org/osgi/service/jdbc", "java/sql", "javax/sql");

    private final Workshop workshop;

    /**
     * Makes the peer.
     *
     * @param workshop where the samples are
     */
    public JbossPeer(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public AutoCloseable tenant() {
        AtomicReference<@Nullable ModuleLoader> held = new AtomicReference<>(new ModuleLoader(ModuleLoader.NO_FINDERS));
        return () -> held.set(null);
    }

    @Override
    public AutoCloseable load(Sample sample) throws Exception {
        List<ResourceLoader> roots = new ArrayList<>();
        for (Path jar : workshop.jars(sample)) {
            roots.add(ResourceLoaders.createJarResourceLoader(new JarFile(jar.toFile())));
        }
        ModuleLoader loader = new ModuleLoader(new One(sample.module(), roots));
        Module module = loader.loadModule(sample.module());
        StartedByHand started = StartedByHand.of(sample, module.getClassLoader()::loadClass);
        return () -> {
            started.close();
            roots.forEach(ResourceLoader::close);
        };
    }

    @Override
    public void close() {
        // Nothing was opened.
    }

    /** Finds one module that is made of some JARs, the OSGi API and the JDK. */
    private record One(String name, List<ResourceLoader> roots) implements ModuleFinder {

        @Override
        @SuppressWarnings("deprecation") // the newer way asks for a loader of one's own making
        public ModuleSpec findModule(String wanted, ModuleLoader delegate) {
            ModuleSpec.Builder spec = ModuleSpec.build(name);
            roots.forEach(root -> spec.addResourceRoot(ResourceLoaderSpec.createResourceLoaderSpec(root)));
            spec.addDependency(DependencySpec.createClassLoaderDependencySpec(One.class.getClassLoader(), OSGI));
            spec.addDependency(new LocalDependencySpecBuilder().build());
            return spec.create();
        }
    }
}
