/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.question;

import dev.carrel.api.InterpreterScope;
import dev.carrel.benchmarks.peer.BarePeer;
import dev.carrel.benchmarks.peer.CarrelPeer;
import dev.carrel.benchmarks.peer.JbossPeer;
import dev.carrel.benchmarks.peer.OsgiPeer;
import dev.carrel.benchmarks.peer.PluginPeer;
import dev.carrel.benchmarks.sample.Sample;
import dev.carrel.benchmarks.sample.Workshop;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.osgi.framework.BundleContext;

/** The peers as JMH states: each is there only for the benchmarks that name it. */
public final class Peers {

    private Peers() {}

    /** Carrel. */
    @State(Scope.Benchmark)
    public static class Carrel {

        private final CarrelPeer peer = new CarrelPeer(Workshop.here());

        /**
         * The peer.
         *
         * @return open for the length of the trial
         */
        CarrelPeer peer() {
            return peer;
        }

        /** Ends the trial. */
        @TearDown
        public void close() {
            peer.close();
        }
    }

    /** A scope of Carrel for each thread. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class CarrelScope {

        private InterpreterScope scope;

        /**
         * Creates the scope.
         *
         * @param carrel its container
         */
        @Setup
        public void open(Carrel carrel) {
            scope = carrel.peer().tenant();
        }

        InterpreterScope scope() {
            return scope;
        }

        /** Ends the trial. */
        @TearDown
        public void close() {
            scope.close();
        }
    }

    /** Apache Felix, one framework for each tenant. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class Felix {

        private OsgiPeer peer;

        /**
         * Loads Felix.
         *
         * @throws Exception when it cannot be loaded
         */
        @Setup
        public void open() throws Exception {
            peer = OsgiPeer.felix(Workshop.here());
        }

        OsgiPeer peer() {
            return peer;
        }

        /**
         * Ends the trial.
         *
         * @throws Exception when something stays behind
         */
        @TearDown
        public void close() throws Exception {
            peer.close();
        }
    }

    /** One Felix framework in which bundles are installed again and again. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class SharedFelix {

        private OsgiPeer peer;
        private OsgiPeer.Tenant tenant;

        /**
         * Starts the framework, and installs what the sample needs beside itself.
         *
         * @throws Exception when it does not start
         */
        @Setup
        public void open() throws Exception {
            peer = OsgiPeer.felix(Workshop.here());
            tenant = peer.start(peer.fresh());
            peer.use(tenant.context(), Sample.CSV, "");
        }

        OsgiPeer peer() {
            return peer;
        }

        BundleContext context() {
            return tenant.context();
        }

        /**
         * Ends the trial.
         *
         * @throws Exception when it does not stop
         */
        @TearDown
        public void close() throws Exception {
            tenant.close();
            peer.close();
        }
    }

    /** Eclipse Equinox, one framework for each tenant. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class Equinox {

        private OsgiPeer peer;

        /**
         * Loads Equinox.
         *
         * @throws Exception when it cannot be loaded
         */
        @Setup
        public void open() throws Exception {
            peer = OsgiPeer.equinox(Workshop.here());
        }

        OsgiPeer peer() {
            return peer;
        }

        /**
         * Ends the trial.
         *
         * @throws Exception when something stays behind
         */
        @TearDown
        public void close() throws Exception {
            peer.close();
        }
    }

    /** PF4J. */
    @State(Scope.Benchmark)
    public static class Plugins {

        private final PluginPeer peer = new PluginPeer(Workshop.here());

        PluginPeer peer() {
            return peer;
        }

        /** Ends the trial. */
        @TearDown
        public void close() {
            peer.close();
        }
    }

    /** JBoss Modules. */
    @State(Scope.Benchmark)
    public static class Jboss {

        private final JbossPeer peer = new JbossPeer(Workshop.here());

        JbossPeer peer() {
            return peer;
        }
    }

    /** The floor. */
    @State(Scope.Benchmark)
    public static class Bare {

        private final BarePeer peer = new BarePeer(Workshop.here());

        BarePeer peer() {
            return peer;
        }
    }
}
