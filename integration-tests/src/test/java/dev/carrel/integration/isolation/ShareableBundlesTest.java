/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.carrel.api.Container;
import dev.carrel.api.ContainerOptions;
import dev.carrel.api.InterpreterScope;
import dev.carrel.api.Isolation;
import dev.carrel.api.ModuleDefinition;
import dev.carrel.api.ModuleObject;
import dev.carrel.integration.RealBundles;
import dev.carrel.integration.extensions.OwnBundles;
import dev.carrel.testing.graph.Crossing;
import dev.carrel.testing.graph.ReachableState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.wiring.BundleWiring;

/** What the state analysis calls shareable is run in two scopes, and no object that can change is reached from both. */
class ShareableBundlesTest {

    private static final List<String> LIBRARIES = List.of(
            "commons-codec",
            "commons-io",
            "commons-csv",
            "failureaccess",
            "jakarta.annotation-api",
            "jakarta.inject-api",
            "org.osgi.service.component",
            "org.osgi.util.function",
            "org.osgi.util.promise");

    @TempDir
    Path home;

    @Test
    void nothingThatCanChangeIsReachedFromTwoScopesThatShareClasses() {
        List<String> shared = new ArrayList<>();
        List<String> crossings = new ArrayList<>();
        try (Container container =
                Container.open(ContainerOptions.of(home).withIsolation("binascii", Isolation.SHARED))) {
            LIBRARIES.forEach(library -> container.deploy(RealBundles.path(library)));
            OwnBundles.NAMES.stream()
                    .filter(name -> !name.equals("sqlite"))
                    .forEach(name -> container.deploy(OwnBundles.path(name)));
            InterpreterScope alice = container.createScope("alice");
            InterpreterScope bob = container.createScope("bob");
            for (ModuleDefinition definition : container.definitions()) {
                if (definition.sharing().allowed()) {
                    Stream.of(alice, bob).forEach(scope -> loadAll(scope.importModule(definition.name())));
                    shared.add(definition.name());
                }
            }
            ReachableState ofAlice = ReachableState.of(alice);
            ofAlice.crossings(ReachableState.of(bob), ofAlice).stream()
                    .map(Crossing::render)
                    .forEach(crossings::add);
            assertTrue(ofAlice.size() > 15, () -> ofAlice.size() + " objects and classes were seen of " + shared);
        }
        assertTrue(shared.contains("binascii") && shared.size() > 3, () -> "modules that share classes: " + shared);
        assertEquals(List.of(), crossings);
    }

    /** Initialises the classes of a module, so that there is something in its statics. */
    private static void loadAll(ModuleObject module) {
        BundleWiring wiring = module.bundle().adapt(BundleWiring.class);
        int everywhere = BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE;
        for (String path : wiring.listResources("/", "*.class", everywhere)) {
            if (!path.startsWith("META-INF") && !path.endsWith("-info.class")) {
                String name = path.replaceFirst("\\.class$", "").replace('/', '.');
                try {
                    Class.forName(name, true, wiring.getClassLoader());
                } catch (ClassNotFoundException | LinkageError e) {
                    continue; // made for something that is not here
                }
            }
        }
    }
}
