/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where and how a container is opened.
 *
 * @param home the folder for everything the container writes
 * @param createLimit how long the creation of one module object may take; empty for no limit, and then activators start
 *     on the thread that imports
 * @param stopLimit how long the stop of one module object may take; empty for no limit
 * @param sharedPackages packages of the embedder's own class path that modules may import, each as in an
 *     {@code Export-Package} header: {@code "com.acme.spi;version=1.2"}
 * @param frameworkProperties launching properties for the host framework, as of OSGi Core 4.2.2
 * @param isolation by module name, what counts instead of the author's declaration and the state analysis
 */
public record ContainerOptions(
        Path home,
        Optional<Duration> createLimit,
        Optional<Duration> stopLimit,
        List<String> sharedPackages,
        Map<String, String> frameworkProperties,
        Map<String, Isolation> isolation) {

    /** Copies what could change. */
    public ContainerOptions {
        Objects.requireNonNull(home, "home");
        createLimit.ifPresent(limit -> requirePositive(limit, "createLimit"));
        stopLimit.ifPresent(limit -> requirePositive(limit, "stopLimit"));
        sharedPackages = List.copyOf(sharedPackages);
        frameworkProperties = Map.copyOf(frameworkProperties);
        isolation = Map.copyOf(isolation);
    }

    /**
     * The default options: no time limits, nothing shared but OSGi's and Carrel's own API.
     *
     * @param home the folder for everything the container writes
     * @return the options
     */
    public static ContainerOptions of(Path home) {
        return new ContainerOptions(home, Optional.empty(), Optional.empty(), List.of(), Map.of(), Map.of());
    }

    /**
     * Limits how long one module object may take to be created.
     *
     * @param limit positive
     * @return changed options
     */
    public ContainerOptions withCreateLimit(Duration limit) {
        return new ContainerOptions(
                home, Optional.of(limit), stopLimit, sharedPackages, frameworkProperties, isolation);
    }

    /**
     * Limits how long one module object may take to stop.
     *
     * @param limit positive
     * @return changed options
     */
    public ContainerOptions withStopLimit(Duration limit) {
        return new ContainerOptions(
                home, createLimit, Optional.of(limit), sharedPackages, frameworkProperties, isolation);
    }

    /**
     * Lets modules import packages of the embedder's class path.
     *
     * @param packages each as in an {@code Export-Package} header
     * @return changed options
     */
    public ContainerOptions withSharedPackages(String... packages) {
        List<String> all =
                Stream.concat(sharedPackages.stream(), Stream.of(packages)).toList();
        return new ContainerOptions(home, createLimit, stopLimit, all, frameworkProperties, isolation);
    }

    /**
     * Sets a launching property of the host framework.
     *
     * @param key the property's name
     * @param value its value
     * @return changed options
     */
    public ContainerOptions withFrameworkProperty(String key, String value) {
        Map<String, String> all = new HashMap<>(frameworkProperties);
        all.put(key, value);
        return new ContainerOptions(home, createLimit, stopLimit, sharedPackages, all, isolation);
    }

    /**
     * Decides about the classes of a module over its author and the state analysis. {@link Isolation#SHARED} is logged when
     * the analysis contradicts: from then on it is the operator who answers for what crosses.
     *
     * @param module the module's name, for all its versions
     * @param decision {@link Isolation#AUTO} takes an earlier decision back
     * @return changed options
     */
    public ContainerOptions withIsolation(String module, Isolation decision) {
        Map<String, Isolation> all = new HashMap<>(isolation);
        all.put(module, decision);
        all.values().removeIf(Isolation.AUTO::equals);
        return new ContainerOptions(home, createLimit, stopLimit, sharedPackages, frameworkProperties, all);
    }

    private static void requirePositive(Duration limit, String what) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("ContainerOptions: " + what + " is " + limit
                    + ", but must be positive; leave it out for no limit.");
        }
    }
}
