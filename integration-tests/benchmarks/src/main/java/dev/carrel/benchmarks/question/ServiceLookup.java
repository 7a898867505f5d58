/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.question;

import java.util.Collection;
import java.util.Dictionary;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** What does it cost to find a service among many, and to register one more? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ServiceLookup {

    /** How many services there are; half of them are of the type that is asked for. */
    @State(Scope.Benchmark)
    public static class Count {

        @Param({"1", "100", "10000"})
        private int services = 1;

        private void register(BundleContext context) {
            for (int i = 0; i < services; i++) {
                add(context, i);
            }
        }
    }

    /** A scope of Carrel with services. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class CarrelServices {

        private BundleContext context;

        /**
         * Registers them.
         *
         * @param scope a scope
         * @param count how many
         */
        @Setup
        public void open(Peers.CarrelScope scope, Count count) {
            context = scope.scope().bundleContext();
            count.register(context);
        }
    }

    /** A Felix framework with services. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    public static class FelixServices {

        private BundleContext context;

        /**
         * Registers them.
         *
         * @param felix a framework
         * @param count how many
         */
        @Setup
        public void open(Peers.SharedFelix felix, Count count) {
            context = felix.context();
            count.register(context);
        }
    }

    /** The best service of a type, got and given back. */
    @Benchmark
    public Object carrelBest(CarrelServices carrel) {
        return best(carrel.context);
    }

    /** The best service of a type, got and given back. */
    @Benchmark
    public Object felixBest(FelixServices felix) {
        return best(felix.context);
    }

    /** The services of a type that a filter lets through. */
    @Benchmark
    public Object carrelFiltered(CarrelServices carrel) throws Exception {
        return filtered(carrel.context);
    }

    /** The services of a type that a filter lets through. */
    @Benchmark
    public Object felixFiltered(FelixServices felix) throws Exception {
        return filtered(felix.context);
    }

    /** One more service, registered and unregistered. */
    @Benchmark
    public void carrelRegister(CarrelServices carrel) {
        add(carrel.context, -2).unregister();
    }

    /** One more service, registered and unregistered. */
    @Benchmark
    public void felixRegister(FelixServices felix) {
        add(felix.context, -2).unregister();
    }

    private static ServiceRegistration<?> add(BundleContext context, int number) {
        Dictionary<String, Object> properties = FrameworkUtil.asDictionary(Map.of("number", number));
        return number % 2 == 0
                ? context.registerService(IntSupplier.class, () -> number, properties)
                : context.registerService(Runnable.class, () -> {}, properties);
    }

    private static Object best(BundleContext context) {
        ServiceReference<IntSupplier> found = context.getServiceReference(IntSupplier.class);
        Object service = context.getService(found);
        context.ungetService(found);
        return service;
    }

    private static Collection<?> filtered(BundleContext context) throws Exception {
        return context.getServiceReferences(IntSupplier.class, "(number=0)");
    }
}
