/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.question;

import dev.carrel.api.InterpreterScope;
import dev.carrel.benchmarks.peer.BarePeer;
import dev.carrel.benchmarks.sample.Sample;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What does a call of a service cost, against the call of a plain interface? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ServiceCall {

    /** A service in a scope of Carrel. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class CarrelService {

        private InterpreterScope scope;
        private IntSupplier service;

        /**
         * Imports the module.
         *
         * @param carrel its container
         * @throws Exception when it does not work
         */
        @Setup
        public void open(Peers.Carrel carrel) throws Exception {
            scope = carrel.peer().tenant();
            carrel.peer().load(scope, Sample.SHARED_2);
            service = scope.service(IntSupplier.class).orElseThrow();
        }

        /** Frees it. */
        @TearDown
        public void close() {
            scope.close();
        }
    }

    /** A service in a Felix framework. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class FelixService {

        private BundleContext context;
        private ServiceReference<IntSupplier> reference;
        private IntSupplier service;

        /**
         * Starts the module.
         *
         * @param felix a framework
         * @throws Exception when it does not work
         */
        @Setup
        public void open(Peers.SharedFelix felix) throws Exception {
            context = felix.context();
            felix.peer().use(context, Sample.SHARED_2, "");
            reference = context.getServiceReference(IntSupplier.class);
            service = context.getService(reference);
        }
    }

    /** A plain object of the same class. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class PlainService {

        private IntSupplier service;

        /**
         * Makes it.
         *
         * @param bare the peer
         * @throws Exception when it does not work
         */
        @Setup
        public void open(Peers.Bare bare) throws Exception {
            service = (IntSupplier) BarePeer.service(bare.peer().load(Sample.SHARED_2));
        }
    }

    /** The floor: a plain interface call. */
    @Benchmark
    public int plainInterface(PlainService plain) {
        return plain.service.getAsInt();
    }

    /** A service that the embedder got once and keeps. */
    @Benchmark
    public int carrelRaw(CarrelService carrel) {
        return carrel.service.getAsInt();
    }

    /** A call that finds the service and holds its module meanwhile. */
    @Benchmark
    public int carrelLeased(CarrelService carrel) {
        return carrel.scope.<IntSupplier, Integer>call(IntSupplier.class, IntSupplier::getAsInt);
    }

    /** A service that was got once. */
    @Benchmark
    public int felixRaw(FelixService felix) {
        return felix.service.getAsInt();
    }

    /** Found, got, called and given back. */
    @Benchmark
    public int felixFoundEachTime(FelixService felix) {
        ServiceReference<IntSupplier> found = felix.context.getServiceReference(IntSupplier.class);
        try {
            return felix.context.getService(found).getAsInt();
        } finally {
            felix.context.ungetService(found);
        }
    }

    /** Got, called and given back. */
    @Benchmark
    public int felixGotEachTime(FelixService felix) {
        try {
            return felix.context.getService(felix.reference).getAsInt();
        } finally {
            felix.context.ungetService(felix.reference);
        }
    }
}
