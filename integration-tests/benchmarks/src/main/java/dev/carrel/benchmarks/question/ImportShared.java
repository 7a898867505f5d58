/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.question;

import dev.carrel.benchmarks.peer.BarePeer;
import dev.carrel.benchmarks.sample.Sample;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What does one more module object of a shareable module cost while others live, from its creation to its end? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ImportShared {

    /** One module object that lives all the time, so that the shared classes do. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class CarrelResident {

        private AutoCloseable resident;

        /**
         * Imports it.
         *
         * @param carrel its container
         * @throws Exception when it does not work
         */
        @Setup
        public void open(Peers.Carrel carrel) throws Exception {
            resident = carrel.peer().load(Sample.SHARED_2);
        }

        /**
         * Frees it.
         *
         * @throws Exception when it does not work
         */
        @TearDown
        public void close() throws Exception {
            resident.close();
        }
    }

    /** Classes that a bare class loader has defined. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class BareResident {

        private AutoCloseable resident;

        /**
         * Defines them.
         *
         * @param bare the peer
         * @throws Exception when it does not work
         */
        @Setup
        public void open(Peers.Bare bare) throws Exception {
            resident = bare.peer().load(Sample.SHARED_2);
        }
    }

    /** Into a scope that is there. */
    @Benchmark
    public void carrel(Peers.Carrel carrel, Peers.CarrelScope scope, CarrelResident resident) throws Exception {
        carrel.peer().load(scope.scope(), Sample.SHARED_2).close();
    }

    /** Into a scope that is created and closed with it. */
    @Benchmark
    public void carrelWithScope(Peers.Carrel carrel, CarrelResident resident) throws Exception {
        carrel.peer().load(Sample.SHARED_2).close();
    }

    /** Installed once more in one Felix framework. */
    @Benchmark
    public void felixOneFramework(Peers.SharedFelix felix) throws Exception {
        felix.peer().useAgain(felix.context(), Sample.SHARED_2).uninstall();
    }

    /** The floor: a new activator started and stopped by hand. */
    @Benchmark
    public void bareActivator(BareResident bare) throws Exception {
        BarePeer.again(bare.resident).close();
    }
}
