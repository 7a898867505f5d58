/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** The container as one bundle: it needs nothing but a framework, and shows what is meant to be seen. */
class ContainerBundleTest {

    private Framework framework;
    private Bundle carrel;

    @BeforeEach
    void installTheBundleAlone(@TempDir Path storage) throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(
                        Map.of("org.osgi.framework.storage", storage.toString(), "felix.service.urlhandlers", "false"));
        framework.start();
        Path file = Path.of(System.getProperty("carrel.own", "target/own"), "dev.carrel.jar");
        carrel = framework.getBundleContext().installBundle(file.toUri().toString());
    }

    @AfterEach
    void stopTheFramework() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void itResolvesWithNothingBesideTheFramework() throws BundleException {
        boolean resolved = framework.adapt(FrameworkWiring.class).resolveBundles(List.of(carrel));
        if (!resolved) {
            carrel.start(); // says in words what is missing
        }
        assertTrue(resolved);
    }

    @Test
    void itExportsTheApiAndNoRoomBelowIt() {
        var exported =
                carrel.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .map(each -> (String) each.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(exported.removeIf(name -> name.startsWith("dev.carrel.api")), "the API is exported");
        assertEquals(new TreeSet<>(), exported, "packages for nobody outside; name them in container/bundle/bnd.bnd");
    }
}
