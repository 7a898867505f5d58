/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.question;

import dev.carrel.benchmarks.sample.Sample;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What does it cost to load a module once more, to start and use it, and to free it? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ImportAndFree {

    /** Which module. */
    @State(Scope.Benchmark)
    public static class Choice {

        @Param({"SHARED_2", "PRIVATE_2", "PRIVATE_20", "PRIVATE_500", "CSV", "H2"})
        private Sample sample = Sample.PRIVATE_2;

        Sample sample() {
            return sample;
        }
    }

    /** Into a scope that is there. */
    @Benchmark
    public void carrel(Peers.Carrel carrel, Peers.CarrelScope scope, Choice choice) throws Exception {
        carrel.peer().load(scope.scope(), choice.sample());
        scope.scope().modules().forEach(dev.carrel.api.ModuleObject::close);
    }

    /** Into a scope that is created and closed with it. */
    @Benchmark
    public void carrelWithScope(Peers.Carrel carrel, Choice choice) throws Exception {
        carrel.peer().load(choice.sample()).close();
    }

    /** Installed once more in one Felix framework; what it needs is installed once. */
    @Benchmark
    public void felixOneFramework(Peers.SharedFelix felix, Choice choice) throws Exception {
        felix.peer().useAgain(felix.context(), choice.sample()).uninstall();
    }

    /** In a Felix framework of its own. */
    @Benchmark
    public void felixPerTenant(Peers.Felix felix, Choice choice) throws Exception {
        felix.peer().load(choice.sample()).close();
    }

    /** In an Equinox framework of its own. */
    @Benchmark
    public void equinoxPerTenant(Peers.Equinox equinox, Choice choice) throws Exception {
        equinox.peer().load(choice.sample()).close();
    }

    /** By PF4J. */
    @Benchmark
    public void pf4j(Peers.Plugins plugins, Choice choice) throws Exception {
        plugins.peer().load(choice.sample()).close();
    }

    /** By JBoss Modules. */
    @Benchmark
    public void jbossModules(Peers.Jboss jboss, Choice choice) throws Exception {
        jboss.peer().load(choice.sample()).close();
    }

    /** The floor: by a bare class loader. */
    @Benchmark
    public void bareClassLoader(Peers.Bare bare, Choice choice) throws Exception {
        bare.peer().load(choice.sample()).close();
    }
}
