/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.footprint;

import dev.carrel.benchmarks.peer.BarePeer;
import dev.carrel.benchmarks.peer.CarrelPeer;
import dev.carrel.benchmarks.peer.JbossPeer;
import dev.carrel.benchmarks.peer.OsgiPeer;
import dev.carrel.benchmarks.peer.Peer;
import dev.carrel.benchmarks.peer.PluginPeer;
import dev.carrel.benchmarks.sample.Sample;
import dev.carrel.benchmarks.sample.Workshop;
import org.osgi.framework.BundleContext;

/** What is made many times, and kept. */
public enum Subject {
    /** A scope of Carrel. */
    CARREL("carrel"),
    /** A Felix framework. */
    FELIX_PER_TENANT("felixPerTenant"),
    /** An installation of the same bundle in one Felix framework. */
    FELIX_ONE_FRAMEWORK("felixOneFramework"),
    /** An Equinox framework. */
    EQUINOX_PER_TENANT("equinoxPerTenant"),
    /** A plugin manager of PF4J. */
    PF4J("pf4j"),
    /** A module loader of JBoss Modules. */
    JBOSS_MODULES("jbossModules"),
    /** A bare class loader. */
    BARE_CLASS_LOADER("bareClassLoader"),
    /** An activator of a class that was loaded before. */
    BARE_ACTIVATOR("bareActivator");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /**
     * What the tables call it.
     *
     * @return as in the names of the benchmarks
     */
    public String label() {
        return label;
    }

    /** Makes one more, and keeps it until it is closed. */
    @FunctionalInterface
    interface Maker {

        AutoCloseable make() throws Exception;
    }

    /** Gets ready to make many of it: empty ones when there is no sample. */
    Maker maker(Workshop workshop, Iterable<Sample> samples) throws Exception {
        return switch (this) {
            case CARREL -> of(new CarrelPeer(workshop), samples);
            case FELIX_PER_TENANT -> of(OsgiPeer.felix(workshop), samples);
            case EQUINOX_PER_TENANT -> of(OsgiPeer.equinox(workshop), samples);
            case PF4J -> of(new PluginPeer(workshop), samples);
            case JBOSS_MODULES -> of(new JbossPeer(workshop), samples);
            case BARE_CLASS_LOADER -> of(new BarePeer(workshop), samples);
            case FELIX_ONE_FRAMEWORK -> installations(OsgiPeer.felix(workshop), samples);
            case BARE_ACTIVATOR -> activators(new BarePeer(workshop), samples);
        };
    }

    private static Maker of(Peer peer, Iterable<Sample> samples) {
        for (Sample sample : samples) {
            return () -> peer.load(sample);
        }
        return peer::tenant;
    }

    private static Maker installations(OsgiPeer peer, Iterable<Sample> samples) throws Exception {
        BundleContext context = peer.start(peer.fresh()).context();
        peer.use(context, Sample.CSV, "");
        Sample sample = samples.iterator().next();
        return () -> peer.useAgain(context, sample)::uninstall;
    }

    private static Maker activators(BarePeer peer, Iterable<Sample> samples) throws Exception {
        AutoCloseable resident = peer.load(samples.iterator().next());
        return () -> BarePeer.again(resident);
    }
}
