/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.question;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** What does an empty place for a tenant cost, from its creation to its end? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EmptyTenant {

    /** A scope. */
    @Benchmark
    public void carrel(Peers.Carrel carrel) {
        carrel.peer().tenant().close();
    }

    /** A Felix framework. */
    @Benchmark
    public void felixPerTenant(Peers.Felix felix) throws Exception {
        felix.peer().tenant().close();
    }

    /** An Equinox framework. */
    @Benchmark
    public void equinoxPerTenant(Peers.Equinox equinox) throws Exception {
        equinox.peer().tenant().close();
    }

    /** A PF4J plugin manager. */
    @Benchmark
    public void pf4j(Peers.Plugins plugins) throws Exception {
        plugins.peer().tenant().close();
    }

    /** A module loader of JBoss Modules. */
    @Benchmark
    public void jbossModules(Peers.Jboss jboss) throws Exception {
        jboss.peer().tenant().close();
    }
}
