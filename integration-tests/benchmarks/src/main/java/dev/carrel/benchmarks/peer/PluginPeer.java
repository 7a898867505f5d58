/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.peer;

import dev.carrel.benchmarks.sample.Sample;
import dev.carrel.benchmarks.sample.TemporaryFolder;
import dev.carrel.benchmarks.sample.Workshop;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginManager;

/** PF4J: a plugin manager for each tenant, since one manager takes a plugin only once. */
public final class PluginPeer implements Peer {

    private final TemporaryFolder plugins = new TemporaryFolder("pf4j-benchmark");
    private final Workshop workshop;

    /**
     * Makes the peer.
     *
     * @param workshop where the samples are
     */
    public PluginPeer(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public AutoCloseable tenant() {
        PluginManager manager = new JarPluginManager(plugins.path());
        return manager::unloadPlugins;
    }

    @Override
    public AutoCloseable load(Sample sample) throws Exception {
        PluginManager manager = new JarPluginManager(plugins.path());
        String id = manager.loadPlugin(workshop.plugin(sample));
        manager.startPlugin(id);
        StartedByHand started = StartedByHand.of(sample, manager.getPluginClassLoader(id)::loadClass);
        return () -> {
            started.close();
            manager.stopPlugin(id);
            manager.unloadPlugin(id);
        };
    }

    @Override
    public void close() {
        plugins.close();
    }
}
