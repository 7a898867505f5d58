/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.peer;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.ModuleObject;
import dev.carrel.benchmarks.sample.Sample;
import dev.carrel.benchmarks.sample.TemporaryFolder;
import dev.carrel.benchmarks.sample.Workshop;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Carrel: a container with all samples deployed, and a scope for each tenant. */
public final class CarrelPeer implements Peer {

    private final TemporaryFolder home = new TemporaryFolder("carrel-benchmark");
    private final Container container = Container.open(home.path());
    private final AtomicLong created = new AtomicLong();

    /**
     * Opens a container and deploys the samples.
     *
     * @param workshop where the samples are
     */
    public CarrelPeer(Workshop workshop) {
        for (Sample sample : Sample.values()) {
            for (Path jar : workshop.jars(sample)) {
                container.deploy(jar);
            }
        }
    }

    /**
     * The container.
     *
     * @return while this is not closed
     */
    public Container container() {
        return container;
    }

    @Override
    public InterpreterScope tenant() {
        return container.createScope("tenant-" + created.incrementAndGet());
    }

    @Override
    public AutoCloseable load(Sample sample) throws Exception {
        InterpreterScope scope = tenant();
        load(scope, sample);
        return scope;
    }

    /**
     * Imports a sample into a scope that is there already, and uses it.
     *
     * @param scope any
     * @param sample any
     * @return the module object
     * @throws Exception when it does not work
     */
    public ModuleObject load(InterpreterScope scope, Sample sample) throws Exception {
        ModuleObject module = scope.importModule(sample.module());
        sample.use(module::loadClass);
        return module;
    }

    @Override
    public void close() {
        container.close();
        home.close();
    }
}
