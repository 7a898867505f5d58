/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.benchmarks.question;

import dev.carrel.api.Container;
import dev.carrel.api.InterpreterScope;
import dev.carrel.benchmarks.sample.Sample;
import dev.carrel.benchmarks.sample.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** How long is it from a JAR of twenty classes to the first call of its service, and back to nothing? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DeployToFirstCall {

    /** A version that no peer has deployed. */
    @State(Scope.Benchmark)
    public static class Jar {

        private final Path path = Workshop.here().next(Sample.PRIVATE_20);
    }

    /** Deployed, imported in a new scope, called, closed, undeployed. */
    @Benchmark
    public int carrel(Peers.Carrel carrel, Jar jar) {
        Container container = carrel.peer().container();
        var definition = container.deploy(jar.path).definition();
        try (InterpreterScope scope = carrel.peer().tenant()) {
            scope.importModule(Sample.PRIVATE_20.module());
            return scope.<IntSupplier, Integer>call(IntSupplier.class, IntSupplier::getAsInt);
        } finally {
            container.undeploy(definition);
        }
    }

    /** Installed, started, called, uninstalled in a framework that runs. */
    @Benchmark
    public int felixOneFramework(Peers.SharedFelix felix, Jar jar) throws Exception {
        BundleContext context = felix.context();
        Bundle bundle = context.installBundle("next", Files.newInputStream(jar.path));
        try {
            bundle.start();
            return context.getService(context.getServiceReference(IntSupplier.class))
                    .getAsInt();
        } finally {
            bundle.uninstall();
        }
    }
}
