/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.launcher.framework;

import dev.carrel.api.ContainerOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Constants;

/** The launching properties of the host framework: what Carrel needs, under what the embedder asks for. */
public final class LaunchProperties {

    /* Without these, reflection and serialisation fail on Java 17 once they generate code. */
    private static final String BOOT_DELEGATION = "sun.reflect,sun.reflect.*,jdk.internal.reflect";

    private LaunchProperties() {}

    /**
     * The properties.
     *
     * @param options of the container
     * @param storage where the framework keeps its files
     * @return for the framework factory
     */
    public static Map<String, String> of(ContainerOptions options, Path storage) {
        Map<String, String> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        properties.put(Constants.FRAMEWORK_BOOTDELEGATION, BOOT_DELEGATION);
        /* A stream handler factory for the whole JVM would be the end of "several containers in one JVM". */
        properties.put("felix.service.urlhandlers", "false");
        /* Felix's own pool of resolver threads outlives the framework; one caller resolves as well. */
        properties.put("felix.resolver.parallelism", "1");
        properties.put("felix.log.level", "1");
        properties.putAll(options.frameworkProperties());
        properties.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        properties.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                Stream.of(
                                SharedPackages.exports(LaunchProperties.class.getClassLoader()).stream(),
                                options.sharedPackages().stream(),
                                Stream.ofNullable(
                                        options.frameworkProperties().get(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA)))
                        .flatMap(clauses -> clauses)
                        .collect(Collectors.joining(",")));
        return properties;
    }
}
